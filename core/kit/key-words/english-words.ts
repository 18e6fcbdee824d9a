// English words for reading keys aloud. Their order is their value, so words are never moved.

/** 1024 words, separated by single spaces or line breaks. */
export const englishWords = `
  abacus above accent acorn active actor adagio adobe advice aerial afternoon agenda airport album alder alley
  almanac almond alphabet alpine amazing amber anchor angle animal answer antelope anthem antler anvil
  appetite apple apricot apron aqua arch arctic arena armchair arrival arrow artist ash aspen asphalt aster
  astronaut athlete atlas atom attempt attic august aurora author autumn avenue avocado awake award awning
  axis azure backpack badge bagel baggage baker balance balcony ballad bamboo banjo banner barley barn basil
  basket bassoon batik battery bay bazaar beach bean bebop beehive beetle begonia beige bell beret berry
  bicycle bingo birch biscuit bison bistro blanket blink blizzard blossom blouse blue board boat bonnet bonus
  book border borrow botanist bottle boulder bounce bouquet boutique bowl box bracelet braid branch brass
  bravo bread breeze brick bridge briefcase bright broccoli bronze broom brown brush bubble bucket budget
  buffalo bugle builder bulb bundle bureau bus butter cabbage cabin cable cactus cake calendar camel camomile
  campfire canal candle canoe canteen canvas canyon capital captain caramel carbon cargo carnival carpet
  carrot cart cashew castle catalogue cavern cedar celery cello cement century ceramic cereal chalk champion
  chapter charcoal cheese chef cherry chess chicken chilli chimney chive chocolate choice chorus cinder cinema
  cinnamon circle citrus city clam clarinet classic clerk clever cliff climb cloak cloud coach coast cobalt
  cocoa coffee coin collage colour column comb comet comic comma compass concert copper copy coral cork corner
  cosmos costume cottage country couscous cove crane crater crayon cream credit creek crest cricket crimson
  crisp crocus croquet cruise crumb crystal cube cucumber culture cumin cup current curtain cushion cycle
  cypress daffodil dahlia dairy dance dawn daylight debate decade december decimal deer degree delta depot
  desert desk dewdrop dialogue diamond dinner diploma discover dishes distance dock dolphin domino donkey door
  dough dozen dragonfly drawer drift drizzle drop drum duet dune dynamo eagle early earnest earring earth
  easel east echo eclipse eel effort eggplant eight elastic electric elegant element elephant elevator elf
  emerald enamel encore endive energy engine enigma entrance envelope epic equator essay evening evergreen
  exact example exhibit expert explorer express fabric factory falcon famous farm fashion feather february
  felt fence fennel fern festival fiddle field fiesta fifteen fig film final finch fireplace fishing fjord
  flag flame flannel flask fleece flight flock flora flower fluffy flute foal focus folder football forest
  formula forty fossil fountain four freckle freesia freight fresh fringe frisbee frog frost fruit fudge
  furrow future gadget galaxy gallery garage garden garlic garnet gate gather gazelle gecko gentle geology
  geranium geyser gherkin giant giggle ginger giraffe glacier glad glass glaze glider glitter globe glow gold
  gondola goose gorge gourd grain granite grape gravel green grocer grove guest guide guitar gulf gumboot
  gymnast habitat hail hallway halo hammock hamster happy harbour hare harmony harvest hat hawk haystack hazel
  headline hedge helmet hen herald herb heron hexagon hickory highland hiker hill hippo history hobby hockey
  holiday holly homework honey hoof hopscotch horizon horse hotel humble hundred hurdle hyacinth hydrant ice
  icicle icing idea igloo image index indigo infinite ink inlet insect instant invent invite iris iron island
  item itinerary ivory ivy jacket jade jaguar jam january jasmine jazz jelly jersey jetty jewel jigsaw jogger
  joke journey jubilee juggle juice july jumper junction juniper jute kangaroo kayak kebab keen kelp kettle
  keyboard keynote kilo kind kiosk kitchen kite kitten kiwi knapsack knitting knot koala label lace ladder
  ladybird lagoon lamp landscape language lantern lark latitude laugh laundry lava lavender leaf lecture leek
  legend leisure lemon length lentil leopard lesson letter liberty library lichen lift lilac lily lime linen
  lion liquorice listen lively lizard llama lobster locket lodge log longitude loom lorry lotus lucid lucky
  luggage lunar lunch lupin lynx lyric macaroni machine mackerel magazine magic magnet magpie mailbox majestic
  mammoth mango manor mantle maple maraca marble margin marigold market maroon marsh marzipan mascot matinee
  mauve maypole maze meadow measure medium meerkat megaphone melody member memory menu mercury merit message
  metal meteor method mineral mint mirror modern mole monday month moon morning mosaic moss motor mouse muffin
  mug mulberry museum mushroom music mustard napkin narwhal nature navy nebula needle nest nickel nine noodle
  north notebook novel nugget number nutmeg oak oasis oboe ocean octopus olive omelet onion opal opera orange
  orbit orchard oregano origami osprey ostrich otter oven oyster paddle page paint palace palm pancake panda
  panther papaya paper paprika parade parcel parsley passport pasta path patio pattern pavement peacock peanut
  pear pebble pecan pelican pencil penguin peony pepper perfume petunia piano picnic picture pigeon pillow
  pilot pioneer pistachio pizza plain planet plate plaza plough plum poem polar polka pollen polo pond popcorn
  poppy porch porridge postcard potato pottery prairie present pretzel prism prize proverb pulley pumpkin
  puppet purple puzzle quail quarry queen quiet quill quince quiz rabbit raccoon radio raft railway raisin
  raspberry raven recipe record reed reindeer remedy rhubarb rhyme rhythm ribbon ring river road robin robot
  rope round royal ruby ruler runner rust rye safari saffron salad salmon salt samba sand sapling sapphire
  satchel satin sauce saxophone scarf scenery school scooter score scout seagull seal season seaweed second
  sesame seven shade shallow shamrock shawl sheep shelf sherbet shield shine ship shirt shoe shrimp shrub silk
  silver simple sixty sketch ski sled slipper slope sloth smile smooth snail snow soap sofa soil sonata song
  south sparkle spice spinach spiral sponge spoon spring spruce square squirrel stable stadium stage stairs
  stamp star station steam steel stew stone stork street studio suburb sugar suit summer sunday sunrise supper
  surf swan sweater swift swing sycamore symbol syrup tailor talent tapestry teacup teapot tempo tennis tent
  terrace theatre thimble thirty thistle thousand thread thrush thunder ticket tide tiger timber tinsel tomato
  topaz tortoise toucan tower town trail tray treasure tree trellis triangle trio trolley trophy trout truffle
  trumpet trunk tulip tuna tundra tunnel turnip turquoise turtle twelve twig typist umbrella unicorn uniform
  unity upland urban utensil vacation vanilla vase velvet verse village vintage violet visit vista voice
  volcano voyage waffle wagon walnut walrus waltz watch water wave wax weaver wednesday weekend whale wheat
  wheel window winter wolf wonder wool workshop world wren writer yacht yard yellow yodel yogurt zebra zephyr
  zero zigzag zinc zinnia zodiac zoo
`;

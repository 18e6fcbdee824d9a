// Italian words for reading keys aloud. Their order is their value, so words are never moved.

/** 1024 words, separated by single spaces or line breaks. */
export const italianWords = `
  abbonato abete abilità abito acacia accento acciuga accordo acero acqua acrobata adatto addobbo aereo
  affresco agenda aglio agnello agosto agrumi airone aiuola alambicco alba albero albicocca albume alfabeto
  aliante allegro alloro alpino altalena altopiano alveare amaca amaranto ambiente ambra amico ampolla ananas
  anatra ancora anemone angolo anguria anice annata annuncio ansa antenna antilope ape apparato appunto aprile
  aquila arancia aratro arazzo arbitro arbusto arcata archivio arco ardesia arena argento argilla aria armadio
  armonia arnica aroma arrivo arrosto arte artista ascensore ascolto asparago aspetto assaggio asta astro
  astuccio atlante atleta atomo atrio attesa attore autunno avorio avventura avviso azalea azzurro baccello
  bacheca bagaglio bagliore bagno baia balcone ballata bambù banco bandiera barattolo barca baritono barometro
  basilico basso battello baule beccuccio beige bellezza bene berretto betulla bibita bicchiere biglia
  bilancia bilico binario birillo bisbiglio biscotto bisonte bobina bocciolo bolla bonsai bontà boomerang
  borgo borsa bosco botanica bottega bravo brezza brillante brina brioche brodo bronzo brughiera bruno bucato
  budino bufalo bulbo bullone buono burattino burro bussola busta cabina cacao cachi cactus cadenza caffè
  calamaro calcio caldaia calesse calice calma calotta camelia camicia cammello camomilla campana canale
  candela canestro canfora canguro cannella canoa canto canzone capanna capitolo cappello capriola capsula
  caramella carbone cardo carnevale carota carrello cartolina cascata casello cassetto castagna catalogo
  catena cattedra cavallo caverna cedro celeste cenere centro cera cerchio cereale cerniera certezza cervo
  cesto chiave chicco chilo chimica chiosco chitarra ciabatta ciambella cicala cicogna cielo cifra cigno
  ciliegia cima cinema cinghiale cinque cintura ciotola cipolla cipresso circo cisterna città ciuffo civetta
  classe clessidra cobalto coda codice cognome colazione colibrì collana colomba coltura cometa compasso
  concerto condor confetto conifera consiglio contea coperta coppa corallo coro corrente cortile cosmo costa
  cotone cravatta credenza crema crescione crinale cristallo crociera croissant cubo cucina cuffia cumulo
  cuoco cupola curva cuscino dado dalia damasco danza data dattero decina delfino delta deserto destra diadema
  dialetto diamante diario dicembre dieci diga dinamo dipinto diploma direzione disco disegno dispensa
  distanza divano documento dodici dogana dolce dolmen domani domenica domino dono doppio dorato dozzina drago
  drappo dritto duetto duna duomo durata ebano eco edera edicola educato effetto elefante eleganza elenco
  elica eliporto elmo emisfero emporio energia enigma entrata epilogo episodio epoca equatore erba ermellino
  eroe esagono esame esatto esempio esercizio esperto estate estratto etichetta fabbro faggio fagiolo falco
  falena fango faraona farfalla farina faro fattoria favola febbraio fermata ferrovia fervore festa fiaba
  fibra fidato fieno figura filo finale finestra fiocco fionda fiore firma fischio fisica fiume flauto flotta
  fluido foca foglia folata folletto fondale fontana forbice forchetta foresta formica fornaio forte fossile
  fragola frangia frase freccia fregata fresco frittata frugale frumento frutta fulmine fumaiolo fumetto
  funambolo fune funivia furgone fusto gabbiano galassia galleria gambero gara garbo garofano gatto gazebo
  gazzella gelato gelso gemma generoso genio gentile genziana geografia geologia geranio germoglio geyser
  ghepardo ghiaccio ghiro giacca giada giallo giardino gigante giglio ginepro gioco gioiello giornale giostra
  giraffa girino girotondo giugno giusto glicine globo gloria goccia golfo gomitolo gondola gong gonna grafite
  granaio grappolo grazia grembiule greto grigio grillo grotta gruccia gruppo guaina guanto gufo guglia guida
  guscio idea idrante igiene iglù imbarco imbuto immagine impasto impianto incanto incontro incrocio indaco
  indice infinito ingegno ingresso inizio inno insalata insegna intaglio intonaco inverno invito iride iris
  isola istante istrice iuta kiwi koala lacca lago laguna lama lamiera lampada lancetta lanterna lapis larice
  lastra latte lavagna lavello lavoro leale lega leggenda legno lente leone lepre letizia lettera levante
  liana libellula libro liceo lichene lievito lillà limone lince linea lingua lino liquido liuto locanda
  logica lontra loquace loto lucciola luce luglio lumaca lunedì lupino lupo lusso lustro macchina macedonia
  macina maestro maglia magnolia mais mammut mandarino mantello manuale mappa maratona mare marinaio marmo
  maroso marrone martedì maschera massimo materia matita mattino mazzo medaglia mela melodia memoria menta
  mercato merenda meridiana merletto mese messaggio meteora metodo metro microfono miele migliore mimosa
  miniera minuto mirtillo mistero misura mito mobile mocassino modello modulo molo momento mondo moneta
  montagna morbido mosaico mostra motore mouse mughetto mulino municipio muraglia muro muschio museo musica
  nacchera nailon narciso narrativa natura nautica nave nazione nebbia nespola nettuno neutro nichel nido
  ninfea nocciola noce nomade nostalgia nota notizia notte novella nube numero nuoto nuvola oasi obelisco
  obliquo oblò occhiali oceano ocra odore offerta officina oggi ogiva olfatto olivastro omaggio ombrello
  omelette onda opale opera orchestra orecchino organo orizzonte orma orologio orso ortensia ospite ostrica
  ottanta ottobre ovest pacco padella paese pagina pala palestra palude panca pane panorama pantera papavero
  papiro paprica parasole parete parola partita pastello patio pavone pedale pellicano penisola penna pentola
  pepe pergola perla pernice pesca petalo pettine pezzo piano piazza pietra pigna pilota pineta pinguino
  pioggia pioppo pirata piroga pista pittore piuma platano plettro poesia poeta polenta polline polpo poltrona
  polvere pomodoro pompelmo ponte pony porpora portico postino prato premio prima profumo promessa prosa
  prugna pulcino puledro punto puzzle quaderno quaglia quaranta quercia quiete quindici quota rabarbaro
  racconto radice raduno rame rana raso rastrello ravanello regalo regina remo rete ricamo riccio ricetta
  ricordo riflesso righello ringhiera rintocco riposo risveglio ritmo ritratto riva rocchetto romanzo rondine
  rosmarino rosso rotonda rovere rubino rucola ruggine rugiada rullo rumba ruscello sabato sabbia salmone
  salsa salto salvia sandalo sapone satellite sauna savana scacchi scaffale scala scarpa scatola scena schiuma
  scivolo scoglio scooter scrigno scultura scuola secchio secolo sedano sedia segale sella semola senape
  sentiero serra sesamo seta settembre sfera sgabello sguardo siepe sigillo sillaba sinfonia sipario sirena
  slitta smeraldo soffitto sogno sole sonata sonetto sorbetto sorgente sorriso spago spartito spazio spezia
  spiaggia spiga spinaci spirale sponda sport spugna spuma squadra stadio stagno stalla stampa stanza statua
  stazione stelo stirpe stivale stoffa storia strada strofa strudel stufa sughero susina tabella tacchino
  talento talpa tamburo tappeto tartaruga tasca tastiera tavolo tazza teatro tegola teiera telaio tema tempera
  tenda tennis tenore terrazza tesoro tessuto tetto tigre timo titolo toast topazio torre torta tovaglia tram
  transito trapezio tredici treno trifoglio trottola trucco tucano tuffo tulipano turchese uliveto umore
  undici universo uovo usignolo utile uva vacanza vagone valigia valle valzer vaniglia vapore velluto veloce
  vento verbena verde verso veste vetrina viaggio viale vicolo villaggio viola vite vivaio vocale volano volpe
  volta vulcano zafferano zaino zampogna zattera zebra zenzero zero zinco zodiaco zona zoo zucca zuppa
`;

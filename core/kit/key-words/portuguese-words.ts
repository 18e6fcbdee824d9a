// Portuguese words for reading keys aloud. Their order is their value, so words are never moved.

/** 1024 words, separated by single spaces or line breaks. */
export const portugueseWords = `
  abacate abelha abertura abeto abóbora abril acácia açafrão aceno acorde açúcar adega adesivo adivinha adro
  aeroporto afinal agasalho agenda agosto agrião água agulha aipo ajuda alameda alaúde alazão albatroz
  albergue álbum alce alcofa aldeia alecrim alegria alface alfinete alforje algodão alho aliança alicerce
  alimento almirante almofada alpendre alpiste alqueire altura alvorada amarelo âmbar ambiente ameixa amêndoa
  amigo amizade amora ampola âncora andaime andorinha anémona anfíbio anil animal ano antena antílope anúncio
  anzol apelido apito aposento aprendiz aquário arado aragem arame araucária arbusto arcada arco ardósia areia
  arenque argila armário aroma arpão arquivo arraial arroz arruda artesão artista árvore asa assado assobio
  assunto astro atalho atelier ativo atlas ator átrio atual atum aurora avanço avelã avenida avestruz avião
  azeite azevinho azimute azulejo babosa bacalhau bagagem baía bailado bairro baixela balada balde balneário
  balsa bambu banana bancada bandeira banjo banqueta barómetro barraca barulho basalto batata bateria batuque
  baú bebida begónia beira beldroega beleza belvedere beringela berlinde besouro bétula bicicleta bilhete
  binóculo biombo biscoito bisonte bloco blusa bolha bolo bombom bondade boné borboleta bordado borracha
  bosque bota botina bracelete branco brasa bravo brejo brilho brioche broa brócolos bronze broto bruma búfalo
  bulbo bússola búzio cabana cabide cacau cachecol caderno café caixa caju calçada caldo cálice calma camarão
  cambraia camelo caminho camomila campina canário canção caneca cânfora canga cantiga capa capim cápsula
  caracol cardume carimbo carnaval caroço carro carta carvão casaca cascata castanha casulo catálogo caule
  cavalo caverna cebola cedro cédula cegonha ceia celeiro cenoura centeio cerâmica cereja cerimónia certo
  cevada chácara chafariz chaleira chaminé chapéu chave chegada chilro chinelo chocolate choupo chuva ciclo
  cidade cidra ciência cigarra cimento cinema cinto cinzel cipreste ciranda circo cisne clareira clássico
  clima cobalto cobertor cobre cocada código coelho cogumelo colar colcha coleção colher colina colmeia
  comboio cometa comida cómodo compasso concerto conforto conselho convite copo coral corda cores correio
  cortina coruja cosmos costa cotovia couve cozinha creme crescente crina cristal croché cronista cubo cuidado
  cultura cume cunha cúpula curva cuscuz dado dália damasco dança data debate década dedal degrau delta
  depósito descanso deserto desfile despertar destino detalhe dezembro diálogo diamante diário diploma disco
  distância ditado divã diverso dobra doce documento domingo dourado dracena duende dueto duna durável dúzia
  ébano eclipse eco edifício efeito elástico elefante elevador elmo ema embarque emblema empada emprego
  encanto encosta endívia energia enfeite engenho engraçado enigma ensaio entrada envelope enxame episódio
  época equador erva ervilha escada escola escultura esfera esmalte esmeralda espaço espelho espiga esponja
  espuma esquilo essência estação esteira estilo estojo estrela estudo etapa etiqueta eucalipto exato exemplo
  exercício expresso fábrica fábula fachada fada faísca falcão farinha farmácia farol farrapo fatia favo
  fazenda feijão feltro feno feriado ferradura festival fevereiro fiapo fibra ficha figo figura fila filme
  fivela flamingo flauta flecha flor fluxo foca fogão fogueira fôlego folia fonética fonte fórmula forno
  fósforo foto fração fragata framboesa frase freguês freixo fresco fruta fumaça funcho funil futuro gaita
  gaivota galáxia galeria galo gamela gancho ganso garantia garça garfo garrafa gaveta geada géiser gelado
  geleia generoso gengibre génio geografia gerânio gesso gibão gigante ginástica gincana girafa giro giz
  glacial glicínia globo glória goiaba golfinho goma gôndola gorjeio gorro gracioso grade gralha grama granito
  grão gratidão gravata grená grilo groselha guache guarda guia guitarra guizo hábito harmonia harpa haste
  hélice hera herói hibisco hífen hino história honesto honra horário horizonte horta hóspede hotel humor iate
  ícone ideia idioma iglu ilha ilustre imagem imenso ímpar impresso índigo inédito infinito início inseto
  instante inteiro inverno iris jacarandá jacinto jade jaguar janeiro jangada jantar jaqueta jardim jasmim
  jato javali jazida jeito jipe joaninha jogo joia jornada jubileu judo julho junco justo juta kiwi laço lacre
  ladeira ladrilho lagarta lagoa lajedo lâmpada lancha lanterna lápis laranja largo lasanha lateral latitude
  lavanda lavoura leão lebre legenda legume leite leme lenço lenda lentilha leopardo leque letra libélula
  lilás limão limite limonada linha líquido lírio liso litoral livro loja longo lontra losango louça louro lua
  lugar luneta lúpulo maçã macio madrugada maduro maestro mágico magnólia malha mamão manteiga máquina
  maracujá marcha maré marfim margarida mármore marreco martelo marujo máscara matiz medalha médio mel memória
  mensagem menta mercado mérito mesa mestre metal método metro micro migalha milénio milho mimosa minério
  minuto miragem mirtilo miúdo mochila modelo moinho mola moldura momento monarca montanha morango morcego
  mosaico motivo motor móvel muda mundo mural muro murta museu musgo música nabo nácar nadador naipe narciso
  nascente natureza navio neblina nenúfar nêspera neve ninho noite novela número nuvem oásis oboé oceano ocre
  oficina oitenta oito oliveira onça opala ópera órbita orquestra orvalho ostra ouriço outono outubro ovelha
  ovo oxigénio pacote padaria página paisagem palácio palco palito palmeira pampa panda panela pantera pão
  papagaio papel papoula parafuso parede parque partida passeio pastel patim pavão peça pedra pegada peixe
  pelicano peneira pente pepino perdiz perfume pérola persiana pêssego pétala piano pijama pilar piloto
  pimenta pincel pinguim pinhão pintura pipa pipoca pirâmide pires piscina pista placa planalto plátano pluma
  poço poeira poema poesia polca pólen polvo pomar pónei ponto porcelana portão pote praia prato prelúdio
  presente primavera prisma prosa provérbio pudim pulseira puré púrpura quadro quartzo queijo quente quermesse
  quiabo quilo quinta quiosque rabanete rádio raiz ramalhete raposa real rebanho rebento recado receita recife
  recreio rede refresco régua reino relâmpago relógio relva remo repolho resina retalho retrato revista riacho
  ribeira rima rio ritmo rocha roda romance roteiro roupa roxo rubi sabão sabor safira saguão sala salgueiro
  salmão salto samba sandália santola sapato saudade seda seiva seixo selo semana semente sépia sereia serra
  sertão sesta setembro silêncio silva sinal sineta sítio soalho sobrado sofá sol soneto sonho sopro sorriso
  sorvete sótão suave subida sultão surf surpresa sushi suspiro tabela tábua talento tamanco tambor tangerina
  tapete tarde tartaruga teatro tecido teclado tela telefone telhado tempero ténis tenor teoria terça termo
  terraço tesoura teto tigela tijolo tília timbre tinta título toalha tomate tomilho topázio torrada tostão
  trança trator travessa trenó treze tricô trilha trombeta tronco trufa tucano tulipa tundra túnel turbante
  turismo turma turquesa uivo universo urso urtiga urze usina útil uva vagão vagem vale vapor varanda vaso
  vassoura veludo vento verão verbena verde vestido vidro viela vime vinagre violeta visita vitória vitral
  voga volante vulcão xadrez xarope xilofone zebra zénite zero zimbro zinco zinia zona zoológico zumbido
`;

// Portuguese words of printed documents and START-HERE.html.
import type { KitWords } from './word-types.ts';

/** Portuguese. */
export const portugueseWords: KitWords = {
  language: 'Português',
  languages: { en: 'Inglês', el: 'Grego', it: 'Italiano', pt: 'Português' },
  countries: { EU: 'União Europeia', GR: 'Grécia', IT: 'Itália', CY: 'Chipre', PT: 'Portugal' },
  kinds: { report: 'Relatório', module: 'Módulo', slides: 'Diapositivos', checklist: 'Lista de verificação' },
  kindsMany: {
    report: 'Relatórios',
    module: 'Módulos',
    slides: 'Diapositivos',
    checklist: 'Listas de verificação',
  },
  boxes: {
    danger: 'Perigo',
    rule: 'Regra',
    example: 'Exemplo',
    try: 'Experimente',
    note: 'Nota',
    confirm: 'A confirmar por um profissional deste país',
  },
  immediateDanger: 'Perigo imediato: 112',
  contents: 'Índice',
  agenda: 'Programa',
  trainerNotes: 'Notas para quem dá a formação',
  sources: 'Fontes',
  factsChecked: 'Factos verificados em',
  factsConfirmed: 'Factos confirmados em',
  compiled: 'Compilado, não verificado desde então, em',
  sourcesUpTo: 'fontes até',
  documentOf: 'Documento de',
  notChecked: 'Não há registo de verificação dos factos',
  nextCheck: 'Próxima verificação até',
  issued: 'Publicado em',
  publisher: 'Editor',
  rights: 'Direitos',
  toBeReviewed: 'Algumas partes deste texto ainda têm de ser revistas por um profissional.',
  undated: 'sem data',
  start: {
    version: 'Versão',
    emergencyTitle: 'Números de emergência',
    emergencyNote:
      'Uma criança está em perigo agora: ligue primeiro para o 112. Os números curtos só funcionam dentro do seu país; nunca ponha um indicativo de país antes deles.',
    openTitle: 'Como abrir o programa',
    openSteps: [
      'Ao lado desta pasta procure a pasta program e, dentro dela, windows, linux ou mac. Abra a do seu computador.',
      'Inicie aí o IMPACT Kit. Nada é instalado e nada é enviado.',
      'Se o programa pedir um kit, escolha a pasta onde está esta página.',
    ],
    openWithout:
      'Mesmo sem o programa tudo pode ser lido: os documentos abaixo abrem em qualquer leitor de PDF, as lições e as listas de verificação em qualquer editor de texto.',
    documentsTitle: 'Documentos',
    pages: 'páginas',
    minutes: 'minutos',
    lessons: 'Lições',
    contactsTitle: 'Contactos',
    contactsNote:
      'Não ligue para uma linha só para experimentar: uma linha ocupada pode custar a chamada de uma criança.',
    contactsListedIn: 'Os contactos estão listados em:',
    moreContacts: (count) =>
      `Este kit tem mais ${count.toLocaleString('pt-PT')} contactos. O programa mostra-os e pesquisa-os.`,
    replacedBy: 'Substituído por:',
    openingHours: 'Horário:',
    checkTitle: 'Como verificar que este kit está intacto',
    checkText:
      'O programa verifica cada ficheiro antes de mostrar seja o que for. Qualquer pessoa pode verificar também sem ele, nesta pasta:',
    checkFiles: 'Cada ficheiro está como o editor o deixou quando todas as linhas terminam em OK:',
    checkSignature:
      'O editor assinou a lista de ficheiros quando a resposta diz que a assinatura está certa:',
    checkKey:
      'Uma chave que está na mesma pen USB não prova nada por si só. Compare-a com o editor por telefone ou em pessoa.',
  },
};

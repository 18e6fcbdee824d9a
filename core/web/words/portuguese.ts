// Portuguese words of the web edition.
import type { WebWords } from './word-types.ts';

/** Portuguese of Portugal. */
export const portuguese: WebWords = {
  searchTitle: 'Pesquisar neste kit',
  searchHint: 'Uma palavra, um nome, um número, uma pergunta',
  preparing: 'A pesquisa está a ser preparada …',
  unsupported:
    'Este navegador não consegue pesquisar aqui. Os números, passos, listas de verificação e documentos abaixo podem ser lidos na mesma.',
  damaged:
    'Uma parte desta página está danificada. Copie o kit de novo. O que está abaixo pode ser lido. Danificado:',
  country: 'País',
  found: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  nothing: 'Nada encontrado.',
  nothingDo:
    'Use menos palavras ou palavras mais simples, ou a palavra noutra língua. Terminações e acentos não contam.',
  more: 'Mostrar mais resultados',
  calls: 'A quem ligar',
  answers: 'Passagens que podem responder',
  didYouMean: 'Queria dizer',
  page: 'página',
  translated: 'encontrado por tradução',
  partial: 'nem todas as palavras',
  back: 'Voltar',
  home: 'Início',
  stepsTitle: 'O que notou?',
  places: 'Por lugar',
  forms: 'Por forma de exploração',
  general: 'Sinais gerais',
  next: 'O que fazer',
  lesson: (number, total) => `Lição ${number} de ${total}`,
  quiz: 'Teste',
  quizLead: 'As respostas aparecem logo. Nada é guardado.',
  answer: 'Responder',
  right: 'Certo',
  wrong: 'Não exatamente',
  rightOrder: 'A ordem certa',
  matchChoose: 'Escolha …',
  place: 'Lugar',
  yourAnswer: 'A sua resposta',
  gap: (number) => `Espaço ${number}`,
  step: (number) => `Passo ${number}`,
  rightWords: 'As palavras certas',
  glossary: 'Palavras desta área',
  inCyprus: 'Grego de Chipre',
  unseen: 'ainda por rever',
  source: 'Fonte',
  always: 'Dia e noite',
  openUntil: 'Aberto agora, até às {time}',
  closed: 'Fechado agora',
  opensToday: 'Fechado, volta a abrir hoje às {time}',
  opensTomorrow: 'Fechado, volta a abrir amanhã às {time}',
  opensOn: 'Fechado, volta a abrir {day} às {time}',
  timeThere: '(hora do serviço)',
  keepsNothing:
    'Esta página não guarda nada: nem pesquisas, nem notas, nem respostas. O programa guarda notas, se quiser.',
  findsAccidents:
    'Esta página encontra partes danificadas por acidente. Se alguém alterou o kit, só a verificação abaixo ou o programa o dizem.',
  tooLarge:
    'Este kit é demasiado grande para pesquisar num navegador. Tudo o que está nesta página pode ser lido; o programa pesquisa em todo o kit.',
  checkLead:
    'Esta página pode comparar cada ficheiro com a lista do kit. Assim encontram-se ficheiros danificados e em falta. Quem fez a lista, só a assinatura o diz: o programa verifica-a.',
  checkFolder: 'Escolher a pasta do kit …',
  checkingFile: (number, total) => `A comparar o ficheiro ${number} de ${total} …`,
  checkWhole: (count) => `Todos os ${count} ficheiros estão como diz a lista do kit.`,
  checkFaulty: 'Este kit não está como diz a sua lista. Copie-o de novo de onde o recebeu.',
  checkChanged: 'Alterados ou danificados:',
  checkMissing: 'Em falta:',
  checkExtra: 'Fora da lista:',
  checkFingerprint:
    'Impressão digital do kit, para comparar com a que o programa mostra em Kits e no registo das pens:',
  checkNoKit: 'Não há nenhum kit nesta pasta. Escolha a pasta que contém START-HERE.html.',
  alone:
    'Os documentos do kit não estão ao lado desta página. Para os ler, abra a página na pasta do kit completo.',
};

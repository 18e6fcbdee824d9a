// The examples of Moodle's documentation of GIFT, with what becomes of each.

/** One example: its text, and its questions without ids, references and empty feedback; or why it is not read. */
type Example = { readonly gift: string; readonly questions?: readonly object[]; readonly reason?: string };

const right = (text: string, feedback?: string) => ({
  text,
  isCorrect: true,
  ...(feedback === undefined ? {} : { feedback }),
});
const wrong = (text: string, feedback?: string) => ({
  text,
  isCorrect: false,
  ...(feedback === undefined ? {} : { feedback }),
});

/** All examples. */
export const moodleExamples: readonly Example[] = [
  {
    gift: '// true/false\n::Q1:: 1+1=2 {T}',
    questions: [{ kind: 'single', prompt: '1+1=2', options: [right('True'), wrong('False')] }],
  },
  {
    gift: `// multiple choice with specified feedback for right and wrong answers
::Q2:: What's between orange and green in the spectrum?
{ =yellow # right; good! ~red # wrong, it's yellow ~blue # wrong, it's yellow }`,
    questions: [
      {
        kind: 'single',
        prompt: "What's between orange and green in the spectrum?",
        options: [
          right('yellow', 'right; good!'),
          wrong('red', "wrong, it's yellow"),
          wrong('blue', "wrong, it's yellow"),
        ],
      },
    ],
  },
  {
    gift: '// fill-in-the-blank\n::Q3:: Two plus {=two =2} equals four.',
    questions: [{ kind: 'short', prompt: 'Two plus _____ equals four.', accepted: ['two', '2'] }],
  },
  {
    gift: '// matching\n::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food }',
    questions: [
      {
        kind: 'matching',
        prompt: 'Which animal eats which food?',
        pairs: [
          { left: 'cat', right: 'cat food' },
          { left: 'dog', right: 'dog food' },
        ],
      },
    ],
  },
  { gift: '// math range question\n::Q5:: What is a number from 1 to 5? {#3:2}', reason: 'tolerance' },
  {
    gift: '// math range specified with interval end points\n::Q6:: What is a number from 1 to 5? {#1..5}',
    reason: 'tolerance',
  },
  {
    gift: `// multiple numeric answers with partial credit and feedback
::Q7:: When was Ulysses S. Grant born? {#
         =1822:0      # Correct! Full credit.
         =%50%1822:2  # He was born in 1822. Half credit for being close.
}`,
    reason: 'weights',
  },
  { gift: '// essay\n::Q8:: How are you? {}', reason: 'essay' },
  {
    gift: "Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}",
    questions: [
      {
        kind: 'single',
        prompt: "Who's buried in Grant's tomb?",
        options: [wrong('Grant'), wrong('Jefferson'), right('no one')],
      },
    ],
  },
  {
    gift: "Grant is {~buried =entombed ~living} in Grant's tomb.",
    questions: [
      {
        kind: 'single',
        prompt: "Grant is _____ in Grant's tomb.",
        options: [wrong('buried'), right('entombed'), wrong('living')],
      },
    ],
  },
  {
    gift: "Grant is buried in Grant's tomb.{FALSE}",
    questions: [
      {
        kind: 'single',
        prompt: "Grant is buried in Grant's tomb.",
        options: [wrong('True'), right('False')],
      },
    ],
  },
  {
    gift: "Who's buried in Grant's tomb?{=no one =nobody}",
    questions: [{ kind: 'short', prompt: "Who's buried in Grant's tomb?", accepted: ['no one', 'nobody'] }],
  },
  { gift: 'When was Ulysses S. Grant born?{#1822:5}', reason: 'tolerance' },
  { gift: 'What is the value of pi (to 3 decimal places)? {#3.141..3.142}.', reason: 'tolerance' },
  {
    gift: 'When was Ulysses S. Grant born? {#1822}',
    questions: [{ kind: 'short', prompt: 'When was Ulysses S. Grant born?', accepted: ['1822'] }],
  },
  {
    gift: `Matching Question. {
       =subquestion1 -> subanswer1
       =subquestion2 -> subanswer2
       =subquestion3 -> subanswer3
      }`,
    questions: [
      {
        kind: 'matching',
        prompt: 'Matching Question.',
        pairs: [1, 2, 3].map((number) => ({ left: `subquestion${number}`, right: `subanswer${number}` })),
      },
    ],
  },
  {
    gift: `Match the following countries with their corresponding capitals. {
       =Canada -> Ottawa
       =Italy  -> Rome
       =Japan  -> Tokyo
       =India  -> New Delhi
     }`,
    questions: [
      {
        kind: 'matching',
        prompt: 'Match the following countries with their corresponding capitals.',
        pairs: [
          { left: 'Canada', right: 'Ottawa' },
          { left: 'Italy', right: 'Rome' },
          { left: 'Japan', right: 'Tokyo' },
          { left: 'India', right: 'New Delhi' },
        ],
      },
    ],
  },
  {
    gift: `What two people are entombed in Grant's tomb? {
   ~%-100%No one
   ~%50%Grant
   ~%50%Grant's wife
   ~%-100%Grant's father
}`,
    questions: [
      {
        kind: 'multiple',
        prompt: "What two people are entombed in Grant's tomb?",
        options: [wrong('No one'), right('Grant'), right("Grant's wife"), wrong("Grant's father")],
      },
    ],
  },
  {
    gift: `Jesus' hometown was {
  =Nazareth # Yes! That's right!
  =%75%Nazereth # Right, but misspelled.
  =%25%Bethlehem # He was born here, but not raised here.
}.`,
    reason: 'weights',
  },
  {
    gift: `::Question title
::[markdown]*Question*...
{
  =Correct answer
  ~Wrong answer
}`,
    reason: 'formatting',
  },
  {
    gift: `::Kanji characters::\n[html]Kanji characters originated from <b>China</b>. {=True ~False}`,
    reason: 'formatting',
  },
  {
    gift: "//Comment line\n::Question title::\nWhat's the answer to this multiple-choice question?{\n~wrong answer#feedback comment on the wrong answer\n=correct answer#Very good!\n}",
    questions: [
      {
        kind: 'single',
        prompt: "What's the answer to this multiple-choice question?",
        options: [
          wrong('wrong answer', 'feedback comment on the wrong answer'),
          right('correct answer', 'Very good!'),
        ],
      },
    ],
  },
  {
    gift: `Who's buried in Grant's tomb?{
  =no one#excellent answer!
  =nobody#excellent answer!
}`,
    questions: [
      {
        kind: 'short',
        prompt: "Who's buried in Grant's tomb?",
        accepted: ['no one', 'nobody'],
        feedback: 'excellent answer!',
      },
    ],
  },
  {
    gift: `//If the "question" has no answers it is a description.\nYou can use your pencil and paper for these next math questions.`,
    reason: 'description',
  },
  { gift: '$CATEGORY: tom/dick/harry', reason: 'category' },
  {
    gift: `Which answer equals 5? {
 ~ \\= 2 + 2
 = \\= 2 + 3
 ~ \\= 2 + 4
}`,
    questions: [
      {
        kind: 'single',
        prompt: 'Which answer equals 5?',
        options: [wrong('= 2 + 2'), right('= 2 + 3'), wrong('= 2 + 4')],
      },
    ],
  },
  {
    gift: '::GIFT Control Characters::\nWhich of the following is NOT a control character for the GIFT import format? {\n  ~ \\~   # \\~ is a control character.\n  ~ \\=   # \\= is a control character.\n  ~ \\#   # \\# is a control character.\n  ~ \\{   # \\{ is a control character.\n  ~ \\}   # \\} is a control character.\n  = \\    # Correct! \\ (backslash) is not a control character. BUT, it is used to escape the control characters.\n}',
    questions: [
      {
        kind: 'single',
        prompt: 'Which of the following is NOT a control character for the GIFT import format?',
        options: [
          ...['~', '=', '#', '{', '}'].map((sign) => wrong(sign, `${sign} is a control character.`)),
          right(
            '\\',
            'Correct! \\ (backslash) is not a control character. BUT, it is used to escape the control characters.',
          ),
        ],
      },
    ],
  },
  {
    gift: "What's 2 plus 2? {\n=4\n~5\n####A general remark.\n}",
    questions: [
      {
        kind: 'single',
        prompt: "What's 2 plus 2?",
        options: [right('4'), wrong('5')],
        feedback: 'A general remark.',
      },
    ],
  },
  {
    gift: '42 is the Absolute Answer to everything.{\nFALSE#42 is the Ultimate Answer.#You gave the right answer.}',
    questions: [
      {
        kind: 'single',
        prompt: '42 is the Absolute Answer to everything.',
        options: [wrong('True', '42 is the Ultimate Answer.'), right('False', 'You gave the right answer.')],
      },
    ],
  },
];

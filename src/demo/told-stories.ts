/** What the stories of the named say. The pictures are drawn here, so that nobody real is in them. */
import { drawn, PICTURES } from './good-times-words.ts';
import type { Piece, PieceKind, Session, WhatHelps } from '../rooms/life-story/model.ts';

export type ToldStory = {
  readonly mattered: readonly { readonly title: string; readonly on: string; readonly why: string }[];
  readonly papers: readonly {
    readonly on: string;
    readonly told: string;
    readonly paper: string;
    readonly why: string;
  }[];
  readonly pieces: readonly {
    readonly kind: PieceKind;
    readonly title: string;
    readonly words: string;
    readonly prepared: string;
    readonly shared?: { readonly on: string; readonly with: string };
    readonly waits?: { readonly since: string; readonly said: Piece['theySaid'] };
    readonly letter?: {
      readonly because: string;
      readonly heard: string;
      readonly next: string;
      readonly signedBy: string;
    };
  }[];
  readonly sessions: readonly (Omit<Session, 'heldOn'> & { readonly heldOn: string })[];
  readonly helps: readonly (Omit<WhatHelps, 'saidOn'> & { readonly saidOn: string })[];
  readonly memories: readonly {
    readonly on: string;
    readonly what: string;
    readonly others?: string;
    readonly picture?: string;
  }[];
};

const SEA = PICTURES.sea;
const STAGE = drawn(
  '<rect width="12" height="9" fill="#2a1f3d"/><path d="M6 0 2.6 7h6.8z" fill="#f7e9b8" opacity=".55"/><ellipse cx="6" cy="7.2" rx="3.8" ry=".7" fill="#5b4a75"/><circle cx="6" cy="4.6" r=".55" fill="#c58b5b"/><path d="M5.3 7V5.6q.7-.7 1.4 0V7z" fill="#b23a48"/>',
);

const maya: ToldStory = {
  mattered: [
    {
      title: 'Came into care',
      on: '2022-09-12',
      why: 'She and Leo came together, and stayed together for two and a half years.',
    },
    {
      title: 'Legal status changed',
      on: '2023-01-20',
      why: 'The court decided. She had asked to speak to the judge, and did.',
    },
  ],
  papers: [
    {
      on: '2016-05-03',
      told: 'Family moved to Thornby. Maternal grandmother looks after both children on school days.',
      paper: 'handwritten chronology of the health visitor, page 3',
      why: 'Nan Jean was the one who did the everyday things. Maya still rings her on Sundays.',
    },
  ],
  pieces: [
    {
      kind: 'place',
      title: 'The house with the blue door',
      words:
        'You came to Pauline and Des’s house on a Monday evening in September, you and Leo in one car. Pauline had made soup and you did not want any, and that was all right.\n\nYou chose the small room because it looks out over the allotments.',
      prepared: '2024-11-02',
      shared: { on: '2024-11-16', with: 'Aoife and Nan Jean' },
    },
    {
      kind: 'why',
      title: 'Why Leo lives somewhere else now',
      words:
        'In March Leo moved to another house. That was decided by Helen, our manager, after Des became ill. It was not because of anything you did, and not because of anything Leo did.\n\nYou said you wanted to stay near him. You did not get all of that. You see him every Saturday, and Aoife drives.',
      prepared: '2025-03-20',
    },
    {
      kind: 'someone',
      title: 'Your dad',
      words: 'You have asked us twice who he is. We know his first name, and a little more, and there is a photo.',
      prepared: '2025-01-10',
      waits: { since: '2025-02-01', said: 'Not yet. After my exams.' },
    },
    {
      kind: 'letter',
      title: 'About college, and who will come with you',
      words:
        'We have decided that you can go to the sixth form in Kelsgate, the one you chose, although it is further away.',
      prepared: '2025-02-18',
      shared: { on: '2025-02-19', with: 'Aoife' },
      letter: {
        because:
          'You told us that nobody there knows about you, and that this is the point of it. We think that is a good reason.',
        heard: 'Your school wanted you to stay. We listened to both, and your view counted for more.',
        next: 'Aoife comes with you to the open day on 5 April. If you change your mind, or think we got this wrong, tell her, me, or your advocate.',
        signedBy: 'Helen Marsh',
      },
    },
  ],
  sessions: [
    {
      heldOn: '2024-11-16',
      withWhom: 'Aoife, and Nan Jean for the second half',
      what: 'Looked at the photos Nan Jean brought, and wrote on the back of each who is in it.',
      said: 'I look like her. Nobody told me I look like her.',
      next: 'Copies of four of them for her own box',
    },
    {
      heldOn: '2025-02-01',
      withWhom: 'Aoife',
      what: 'Drew the map of houses, and stopped at the second.',
      said: 'Can we do the rest another time',
      next: null,
    },
  ],
  helps: [
    {
      words: 'Text first, ring after. Say what it is about. Walk rather than sit opposite each other.',
      saidBy: 'Maya',
      saidOn: '2025-01-22',
    },
  ],
  memories: [
    {
      on: '2025-03-01',
      what: 'Sang on her own in the spring concert, and Leo was in the front row',
      others: 'Nobody else can be made out',
      picture: STAGE,
    },
    { on: '2024-08-11', what: 'The day at the sea with Pauline and Des', picture: SEA },
    { on: '2024-12-19', what: 'Her essay was read out in assembly' },
  ],
};

const kai: ToldStory = {
  ...maya,
  mattered: [
    {
      title: 'Came into care',
      on: '2019-05-13',
      why: 'Grandad Winston could not manage the stairs any more, and said so himself.',
    },
    {
      title: 'Left care',
      on: '2023-10-30',
      why: 'He turned 18, and the help he had that week stopped on the same day.',
    },
  ],
  papers: [],
  pieces: [
    {
      kind: 'place',
      title: 'Your grandad’s house',
      words:
        'You lived with your Grandad Winston in Tanner Street until you were thirteen. The rabbit was called Marley.',
      prepared: '2024-06-03',
      shared: { on: '2024-06-20', with: 'Joanne' },
    },
  ],
  sessions: [],
  helps: [
    {
      words: 'He works nights: nobody rings before two. He is good with his hands, and talks while he mends something.',
      saidBy: 'Joanne Tindall, and Kai agrees',
      saidOn: '2025-01-20',
    },
  ],
  memories: [
    {
      on: '2025-02-14',
      what: 'Drove Grandad Winston to the sea in the van he mended',
      others: 'His grandad, who likes the photo',
      picture: SEA,
    },
  ],
};

const yusuf: ToldStory = {
  ...kai,
  mattered: [
    {
      title: 'Came into care',
      on: '2024-08-20',
      why: 'He came alone, and asked for a school on the first day.',
    },
  ],
  pieces: [],
  helps: [
    {
      words: 'An interpreter he knows, never one from his own town. Tell him what a meeting is for on the day before.',
      saidBy: 'Yusuf',
      saidOn: '2025-01-30',
    },
  ],
  memories: [],
};

const leo: ToldStory = {
  mattered: [
    {
      title: 'Came into care',
      on: '2022-09-12',
      why: 'He was eight, and held on to Maya’s sleeve the whole way in the car.',
    },
  ],
  papers: [],
  pieces: [
    {
      kind: 'why',
      title: 'Why you live at Sandra’s now',
      words:
        'You moved on a Monday in March, because Des became ill and could not look after two. You did nothing wrong, and neither did Maya.\n\nYou asked whether Biscuit the rabbit could come. He could. He has the corner by the back door.',
      prepared: '2025-03-19',
    },
    {
      kind: 'someone',
      title: 'Des',
      words:
        'Des taught you to whistle with two fingers. He is in hospital on Tuesdays and at home on the other days, and he asked for your drawing of the digger.',
      prepared: '2025-02-03',
      shared: { on: '2025-02-10', with: 'Maya and Aoife' },
    },
  ],
  sessions: [
    {
      heldOn: '2025-02-10',
      withWhom: 'Aoife, with Maya on the other half of the sofa',
      what: 'Made a book of Des: what he says, what he cooks, and the noise he makes when he gets up.',
      said: 'You have to do the noise or it does not count.',
      next: 'Take it to him on a Saturday',
    },
  ],
  helps: [
    {
      words: 'Tell him what happens in the order it happens, with a clock. He draws while he listens: let him.',
      saidBy: 'Pauline',
      saidOn: '2025-01-22',
    },
  ],
  memories: [
    { on: '2024-08-11', what: 'The day at the sea: a hole deep enough to stand in', picture: SEA },
    { on: '2024-11-29', what: 'Eleven, and a cake in the shape of a digger' },
    { on: '2025-03-01', what: 'In the front row when Maya sang. Clapped before the end, twice' },
  ],
};

const ellieMae: ToldStory = {
  ...leo,
  mattered: [
    {
      title: 'Legal status changed',
      on: '2024-07-02',
      why: 'It was the day she stopped asking each Friday whether she would still be here on Monday.',
    },
  ],
  pieces: [
    {
      kind: 'more',
      title: 'Your gran’s wagon',
      words:
        'Your great-gran was born in a wagon on the moor above Castleton, in the snow of 1947. It was green and yellow, and your gran still has the lamp.\n\nYou asked where you are from. This is one of the answers.',
      prepared: '2024-12-02',
      waits: { since: '2024-12-09', said: 'When Gran is there to tell it' },
    },
  ],
  sessions: [],
  helps: [
    {
      words: 'Outside, always. She talks to whoever holds the other horse.',
      saidBy: 'Ellie-Mae, and her gran',
      saidOn: '2025-02-18',
    },
  ],
  memories: [
    {
      on: '2024-06-06',
      what: 'Appleby with Gran and the cousins. Rode bareback through the ford',
      others: 'Gran said yes to the photo; the cousins are from behind',
    },
  ],
};

/** By the name they are known by. */
export const STORIES: Readonly<Record<string, ToldStory>> = {
  Maya: maya,
  Leo: leo,
  Kai: kai,
  Yusuf: yusuf,
  'Ellie-Mae': ellieMae,
};

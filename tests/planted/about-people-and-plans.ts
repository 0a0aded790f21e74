/** What notes say of the people around somebody, and of plans and what happens if they fail. A plain he or she is somebody else, named in the sentence. */
export const ABOUT_PEOPLE: readonly string[] = [
  '{Their} mum, {mum}, [rang|phoned] on {day} and [asked|wanted to know] whether she may come to the birthday meal; {N} said yes to cake and no to staying the night, and I [told her so|passed it on].',
  'Nan {nan} is in hospital with her hip. {N} [visits|has been going] after work and brings her [crosswords|clean nighties]; {they} fear{s} the house will be given up before she is home.',
  '{dad} has written from prison. {N} [opened|read] it with me in the car, laughed once, folded it small and said he can wait for an answer until {they} know{s} what {they} want{s}.',
  '{brother} turned up at the flat with his dog and [stayed|slept over] for {few} nights. He was [good company|no trouble], but {N} had to ask him to leave before the inspection.',
  'Uncle {uncle} has offered to [teach|show] {N} to drive in his van, insured for a month, if {they} will help him clear the [yard|lock-up] on {day} mornings.',
  'We drew the map of who matters. {N} put {sister} in the middle, {boy} and his mother near, {their} old teacher further out, and [left|kept] a space for someone not yet met.',
  '{N} ended things with {girl} by text and then [regretted|was sorry for] the way it was done; she has taken it [badly|calmly] and both want the other to keep going to choir.',
  '{N} has been with {boy} since {month}. I have met him {few} times: he is polite to me, he cooks, and {N} says {they} can tell him when {they} want{s} to be alone.',
  '{sister} would like to see {N} every other {day} instead of once a month, and her own worker, {hew}, says he can drive her as far as {town} if we bring her back.',
  'Met {aunt} for the first time, at her request. She brought [photos|a tin of photos] of {N} as a baby, which {they} had never seen, and she let us copy {few} of them.',
  'It is a year since {boy} died. {N} and his friends [met|are meeting] by the canal with a speaker; {they} asked not to be rung that day but to be [texted|sent something daft] the morning after.',
  '{N} asked about the baby brother who was adopted. I have found the worker, {shew}, who holds the letterbox, and she will look for anything that came in since {month}.',
  '{mum} and {dad} were both at the hearing. {N} sat between me and {hew}, who had brought mints as he always does, and [spoke|answered] for {themself} when the judge asked.',
  '{N} has a friend from the mosque, {boy}, whose family asked {them} for Eid; he [collected|fetched] {them} and brought {them} back with {few} boxes of food.',
];

export const ABOUT_PLANS: readonly string[] = [
  'If the [college place|job|flat] falls through by {month}, {N} and I [will ring|go to] the hub the same day and {hew} keeps a bed at {street} for up to {few} nights while we sort it out.',
  'We went over the plan at the kitchen table. {N} crossed out two of my sentences and wrote {their} own, about [cooking for people|a dog|getting home to {town}], which is now the first line.',
  '{N} agreed to most of it but not to the part on money, which [reads|sounds] to {them} like being told off; I have asked my manager, {shew}, for her view before it goes any further.',
  'What worked last time was a text at breakfast rather than a call. {N} [chose|picked] {few} words that mean come and get me, and {nan} has them on her fridge.',
  'The next review is at {time} on {day}. {N} would like it at the bowling alley, with [squash|chips], with only {hew} and me, and his minutes no longer than one side.',
  'Passport form is [signed|filled in], photos are done, and {N} needs the long birth certificate, which costs {pounds}; ordered today from the register office in {town}.',
  'The solicitor’s letter asks for {few} documents about the age {N} came here. I have two of them, {shew} in the archive thinks she can find another, and one may never have existed.',
  '{N} and {hew} have tried the walk from the station in the dark so that the first shift is not the first time; he timed it at {few} minutes longer than the map.',
  'Plan B for the baby’s first fortnight: {aunt} stays over, the midwife has her spare key, and {N} texts me a thumb every evening by {time} so that nobody has to [fuss|ring round].',
  'Probation want {N} in {town} every {day}. We asked the officer, {shew}, whether she could use the office near the bakery instead, and she will let us know by the end of {month}.',
  '{They} would rather be told off by me than written about, {they} said, so I read this note aloud and {N} changed one word of it: cross became [fed up|disappointed].',
  'Voting card came. {N} had not known {they} could, asked whether anyone [checks|sees] the answer, and means to walk down with {girl}, who is taking her little boy.',
];

/** What notes say of learning, work and health. `{they}` is the young person; a plain he or she is somebody else, named in the sentence. */
export const ABOUT_LEARNING: readonly string[] = [
  'The tutor at {school}, Mr [Adebanjo|Lowry|Brzezinski], says {N} has missed {few} mornings; he thinks [the bus|the early start] is the trouble and he [offered|will try] a later [group|timetable].',
  '{N} got a distinction for the [plumbing|childcare|graphics] first project and [rang|texted] me before telling anyone else; {they} could not stop [smiling|talking] about the [feedback|drawings].',
  'Interview for the [bricklaying|hairdressing|health care] course is on {day} at {time}. We [practised|ran through] {few} questions and {N} chose the one about a time {they} helped somebody.',
  'Meeting at {school} with the [head of year|college mentor], {N} and {shew}. [Agreed|It was agreed] that she will keep a desk free in the library so that {they} can [work|catch up] after lessons.',
  '{N} has [started|begun] at the garden centre for {few} days a week, [unpaid|on trial] to begin with; the owner says she will decide by the end of {month}.',
  'Maths resit is in {month}. {N} [is|was] dreading it because the last paper made {them} [freeze|walk out], so {hew} has found a [retired teacher|volunteer] who comes on {day} evenings.',
  '{They} would like to [train|work] as a paramedic one day and we looked up what it [takes|needs]: first the level two, then a year of [driving|biology], then the service in {town}.',
  'Laptop from the bursary arrived [cracked|without a charger]. I have asked {school} for another and lent {N} the [spare|office] one until {day}, signed for by both of us.',
  'School report: [steady|good] in art and food, [quieter|less sure] in science. {N} says {they} cannot see the board from the back and [would like|wants] to be moved without a fuss.',
  '{N} walked out of the [café|car wash] after the boss shouted; {they} [rang|messaged] the manager next day to say sorry and {was} [given|offered] the {day} shift back.',
  'Apprenticeship with the parks team closes at noon on {day}. {N} has a [draft|first go] at the letter, which needs a paragraph on the year {they} ran the allotment at {street}.',
  'Driving theory passed, {few} marks above the line, at the second go. {N} credits [an app and|above all] {boy}, his notes and his patience.',
  '{N} [asked|would like] for the certificate to be in the name {they} use{s} now; the exams office at {school} wants a form and [sight|a copy] of the deed.',
  'ESOL level one starts after half term, {few} evenings a week. {N} reads [well|faster than last year] but does not yet [trust|like] {their} writing and asked for squared paper.',
];

export const ABOUT_HEALTH: readonly string[] = [
  'GP has changed the [tablets|inhaler|dose] and wants to see {N} again in {few} weeks; {they} [wrote|put] the date in {their} phone and asked me to [sit in|wait outside].',
  '{N} has not been sleeping, up until [three|four] most nights with the [phone|radio] on. We agreed to try the [lamp|book] first and to ask the nurse, {shew}, for her sleep sheet.',
  'Dentist in {town} found {few} teeth that need filling. {N} is [terrified|nervous] of needles and [would go|will go] only if {sister} can hold {their} hand and choose the music.',
  'Went with {N} to the [eye clinic|physio|walk-in] and we waited nearly three hours; {they} kept {their} temper, [made|drew] the receptionist a [paper crane|cartoon], and came out with new glasses.',
  '{Their} knee is still swollen after football. [A|The] scan is booked for {month}, and the coach, {boy}, says he will keep the place in the team [open|warm] until then.',
  '{N} told me {they} cut {their} arm on {day} night and dressed it {themself}. I [looked at it|saw it], we rang 111 together, and {they} named two people to ring before it gets to that again.',
  'Health passport is nearly [complete|done]: the missing pages are the early injections, which {mum} may have in the red book she [keeps|kept] from when {N} was small.',
  'The counsellor ended after six [meetings|sessions] because her contract stopped; {N} was [angry|flat], said it is always the same, and does not [want|yet want] to begin with a new person.',
  '{sister} is [fourteen|eighteen|twenty] weeks pregnant and {N} went with her to the midwife, {shew}, who let them both hear the heart and wrote the next date on her hand.',
  'Stopped [smoking|vaping] for {few} weeks and then had one at the wedding. {N} [counts|is counting] it as a win, and so do I; the chemist on {street} gives out free patches.',
  'Hearing test showed a loss on the left. {N} had guessed, having always chosen the [end|right-hand] seat, and [is pleased|was glad] that there is a reason for all the times {they} looked rude.',
  '{N} eats one meal a day, late, mostly [noodles|toast]. We cooked [dal|soup|jollof] for the freezer in {few} boxes with the days written on and {they} took a photo for {nan}.',
];

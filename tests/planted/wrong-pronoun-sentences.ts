/** Sentences about the young person, clearly so, in which a wrong pronoun will stand; and what is rightly said of someone with that pronoun. */
export const ABOUT_THEM_ALONE: readonly string[] = [
  '{N} said ‹{they}› would [rather|prefer to] walk and set off in the rain.',
  '{N} told me that ‹{they} slept badly and lost {their} keys› on the way home.',
  '{N} left ‹{their} bag› on the bus and was cross about it all afternoon.',
  'I asked {N} how work was and ‹{they}› said the shifts are too long.',
  '{N} laughed at ‹{themself}› for getting the day wrong.',
  'When {N} rang back ‹{they} sounded tired and said {their}› voice was going.',
  '{N} made tea. ‹{They}› had run out of milk and borrowed some.',
  '{N} came to the office at {time}. ‹{They} wanted {their}› post and a chat.',
  'Gave {N} a lift. ‹{They}› slept all the way to {town}.',
  '{N} finished the form and signed ‹{their}› name on each page.',
  '{N} knows the money is late and asked whether ‹{they}› could have half now.',
  'Saw {N} on {day}. ‹{Their}› mood was better than last week.',
  'Told {N} the date and ‹{they} put it in {their}› phone.',
  '{N} cooked for us both and ‹{they}› washed up before I could.',
];

/** After these nobody can say that the note had no other person of that pronoun. */
export const OF_SOMEONE_ELSE = {
  she: [
    '{mum} rang in the morning; she is well and she sends her love.',
    '{shew} was on duty, and she has kept her copy of the letter.',
    '{nan} has her new hip and she is back on her feet.',
    '{girl} from next door came in with her baby and she stayed an hour.',
  ],
  he: [
    '{dad} rang in the morning; he is well and he sends his love.',
    '{hew} was on duty, and he has kept his copy of the letter.',
    '{uncle} has his van back and he is working again.',
    '{boy} from next door came in with his dog and he stayed an hour.',
  ],
} as const;

/**
 * What good looks like, a matter each. Every example is invented and about nobody: until one is used with somebody’s
 * permission, none is taken from a plan. They are shown folded, away from the form, and nothing copies them into it.
 */
export type Example = {
  readonly now: string;
  readonly says: string;
  readonly goal: string;
  readonly step: string;
  readonly ifFails: string;
};

// biome-ignore format: one matter to a paragraph, to be read as a list.
export const GOOD_EXAMPLES: Readonly<Record<string, Example>> = {
  support: { now: 'Her neighbour has the spare key; her worker comes every second Monday', says: 'I want somebody who rings when nothing is wrong.', goal: 'Two people beside her worker who would notice by evening if she did not answer', step: 'Her worker asks the neighbour, with her there, by 12 May', ifFails: 'Until there are two, her worker rings on Fridays as well' },
  adviser: { now: 'They have met twice, once over chips', says: 'She remembered my dog’s name.', goal: 'They have done one thing together that was not an appointment', step: 'The dog walk by the canal, by 3 June', ifFails: 'He says which of the two other advisers he would like to meet' },
  care: { now: 'With his carers for four years, and all three want it to stay so', says: 'Do not move me in exam year.', goal: 'It is in writing that he stays until he is 18', step: 'His social worker brings the letter to the review in April', ifFails: 'His carers’ sister, whom he knows, is asked for weekends first' },
  learning: { now: 'Left catering in March: the bus came too late for the early shift', says: 'I liked the cooking. I hated being the one who was late.', goal: 'A catering place he can walk to, from September', step: 'Visit the college by the park with him, by 20 May', ifFails: 'The hotel takes him for two mornings a week until January' },
  work: { now: 'Mends bicycles for the street, and is paid in pizza', says: 'If I have a shed I have a business.', goal: 'Paid for one bicycle a week by August', step: 'She rings the repair café and asks for a bench on Wednesdays, by 9 June', ifFails: 'The leisure centre’s hire shop has asked for help on Saturdays' },
  home: { now: 'Second floor, two rooms; the window in the kitchen does not shut', says: 'I sleep fine. I do not like the stairs at night.', goal: 'A light on the stairs and a window that shuts before October', step: 'Her worker rings the landlord with her and writes down the date', ifFails: 'The council’s repairs team does it and sends the landlord the bill' },
  people: { now: 'Sees his brother at their aunt’s on Sundays; has not seen his dad for two years, and that is his choice', says: 'Ask me about Dad again when I am 20, not before.', goal: 'A week with his brother in the summer', step: 'The aunt and his worker choose the week by 1 June', ifFails: 'Two long weekends at the seaside hostel instead' },
  skills: { now: 'Cooks four dinners, has never paid a bill', says: 'Show me once and then go away.', goal: 'Pays her own electricity for three months', step: 'She reads the meter with her key worker on the first of each month', ifFails: 'The card meter stays until Christmas, and they try again' },
  money: { now: '£38 left in the last week of most months; owes the phone company £112', says: 'I open the letters now. I just do not know what to do with them.', goal: 'The phone is paid off by November', step: 'They ring the phone company together and agree £14 a month, by 6 May', ifFails: 'The welfare rights adviser takes it over in the same week' },
  health: { now: 'Takes her inhaler; has not slept through since the move', says: 'It is the quiet. I am used to six people.', goal: 'Sleeps five nights out of seven by July', step: 'The nurse she likes sees her at the hub on Tuesday', ifFails: 'Her doctor is asked for the sleep clinic, and she stays Saturdays at her foster mum’s' },
  identity: { now: 'Goes to the Pentecostal church with his former carer; wants to learn Twi', says: 'I can sing it. I want to understand it.', goal: 'Can talk with his grandmother in Twi for five minutes', step: 'His worker finds the Saturday class and goes with him the first time, by 17 May', ifFails: 'The choir leader has offered an hour after practice' },
  advice: { now: 'Lives with her aunt, works two evenings; wants help with one thing', says: 'I only want the driving theory paid.', goal: 'The theory test is booked', step: 'Her worker asks what the offer pays, and tells her by Friday', ifFails: 'The library lends the course, and she books it herself in June' },
};

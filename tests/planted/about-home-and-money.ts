/** What notes say of a home and of money. `{they}` is the young person; a plain he or she is somebody else, named in the sentence. */
export const ABOUT_HOME: readonly string[] = [
  'The [flat|bedsit|room] on {street} [was tidy|looked lived in|was cold] and {N} [showed me|pointed out] the damp [behind the bed|by the window|over the bath], which the landlord [has known about|was told of] since {month}.',
  '{N} [has had|got] a letter from the [housing office|landlord] saying the rent is {few} weeks behind; [we read it together|I read it aloud], and {they} had not known [the housing element|that part] was stopped.',
  '[Viewed|Went to see] a one-bed flat near {town} [station|market] with {N}, who liked the [kitchen|light] but [worried|said at once] that {they} would be [far from the gym|two buses from work|alone at night there].',
  'Neighbours [complained|have complained again] about [music|noise] after midnight, so {N} and I wrote a [short note|reply] to the housing officer [offering|suggesting] quiet after ten and {their} number for anyone bothered.',
  'The [boiler|shower|oven] has been off since {day}. I rang repairs in front of {N} and they [promised|booked] an engineer for {day} between eight and one; {they} will be [in|at home].',
  '{N} wants to stay [put|where {they} {is}] with Pauline past eighteen. [Pauline agrees|She agrees] but needs to know what the [weekly money|payment] will be before {they} sign{s} anything.',
  'There is a {few} week wait for [carpet|a cooker|a bed base]. {N} sleeps on the sofa and [made light of it|said it is fine], though {their} back hurts [every morning|by the evening].',
  '{They} {has} let {boy} sleep on the floor since he lost his own place, and [we talked over|I explained] what the tenancy says about guests [staying more than|beyond] a fortnight.',
  '{N} handed back the keys to {street} [at {time}|on {day}] and moved two [bags|boxes] and the cat to {their} aunt {aunt}, who [has room|says there is room] until {month}.',
  'Front door lock is [broken|loose] again. {N} [wedges|has been wedging] a chair under the handle, and I have asked for it to be [changed|done] today, not in the usual ten working days.',
  '{Their} support hours at {street} drop from fifteen to [five|eight] after the summer; {N} [thinks|reckons] this is [fine|about right] as long as someone still knocks on a {day}.',
  'Met the landlord, Mr [Pickersgill|Oyelaran|Stankov], who says he will [extend|renew] the agreement for [six|twelve] months if {N} [clears|pays] the {pounds} owing before the end of {month}.',
  '{N} painted the [bedroom|hallway] dark green and [is proud|was proud] of it; {they} asked whether the setting-up money could [stretch|run] to curtains and a [proper|second-hand] desk.',
  'The bidding on the council register opened on {day} and {N} [placed|put in] {few} bids from my phone, all within [a mile|walking distance] of the [bakery|depot] where {they} work{s}.',
];

export const ABOUT_MONEY: readonly string[] = [
  'Universal Credit came in at {pounds} [less|short] this month because of the [advance|overpayment], and {N} [has|had] nothing for [gas|the meter] until {day}, so I issued a [voucher|top-up] there and then.',
  '{N} has saved {pounds} towards driving lessons in a [jar|tin] and asked me to [look after|write down] the total so that {they} cannot [spend it|forget] when {girl} comes round.',
  'We went through the [bank app|statement] line by line. {N} found {few} [subscriptions|payments] {they} [did not recognise|never asked for] and cancelled them [on the spot|before I left].',
  'The student finance form needs a letter saying that {N} grew up with us; I [will write|wrote] it and [post|send] it to {school} by {day} so that the bursary is [not late|paid in time].',
  'A [phone|catalogue] debt of {pounds} has gone to a collector. {N} had hidden the letters [in a drawer|under the sink], and [we rang|{they} and I rang] the debt line together for a breathing space.',
  'Council tax bill arrived in {N}’s own name although {they} [should be|{is}] exempt up to 25; I have [sent|emailed] the exemption form and [asked|told] the office to stop reminders.',
  '{N} lent {pounds} to {boy} and he has not paid it back; {they} [would rather|want to] let it go than [fall out|lose a mate] but {was} short for the bus until pay day.',
  'Winter clothing money was [agreed|paid] and {N} chose a [proper coat|pair of boots], kept the receipt in {their} [wallet|phone case], and said it was the first new one since [year nine|primary].',
  '{Their} wages from the [warehouse|care home|café] changed twice in a month, which [upset|muddled] the benefit; {N} now [screenshots|photographs] every payslip and sends it to the work coach.',
  'Opened a [savings|basic] account at the branch in {town}. {N} had a passport but [no|not one] letter with {their} address, so the manager [let us|agreed to] use the tenancy.',
];

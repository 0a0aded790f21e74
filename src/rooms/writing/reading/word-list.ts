/**
 * Words for which young people, and those who asked them, have another: the list of trust-and-ux.md C4 with its sources.
 * Left out are words of the law and of codes (care leaver, pathway plan, personal adviser, care order), what flatters, and
 * everything that names harm. `not` is where the same word is the right one. A council adds its own (`council-words.ts`).
 */

export type WordChoice = {
  /** As it is looked for, with the forms it can take. */
  readonly word: string;
  readonly is: RegExp;
  /** What could be said in its place. */
  readonly instead: string;
  readonly source: string;
  readonly not?: RegExp;
};

const TACT = 'TACT, Language that cares';
const SURREY = 'Surrey, preferred terminology';
const BROMLEY = 'Bromley, direct work toolkit';
const NLAN = 'North Lanarkshire, language guide';
const SANDWELL = 'Sandwell, young people’s voice';
const NSPCC = 'NSPCC, Why language matters';
const CSEL = 'Alternatives in writing of child sexual exploitation';
const SCIE = 'SCIE, on euphemistic language';
const READER = 'A reader of her own file';
const OWN = 'Our own, to be checked with young people';

const THEIRS = '(?:his|her|their|your|my)';

const choice = (word: string, is: string, instead: string, source: string, not?: string): WordChoice => ({
  word,
  is: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${is})(?![\\p{L}\\p{N}])`, 'giu'),
  instead,
  source,
  ...(not === undefined ? {} : { not: new RegExp(not, 'iu') }),
});

/** An abbreviation is one only in capitals. */
const letters = (word: string, is: string, instead: string, source: string, not?: string): WordChoice => {
  const made = choice(word, is, instead, source, not);
  return { ...made, is: new RegExp(made.is.source, 'gu') };
};

// biome-ignore format: a table, one word to a line.
export const WORD_LIST: readonly WordChoice[] = [
  choice('abscond', 'abscond(?:s|ed|ing|er|ers)?', 'ran away, or went missing; say what happened', `${TACT}; ${SURREY}`),
  letters('abbreviations', '(?:LAC|LAAC|CLA|CIC|PEP|IRO|UASC|NEET|EET|CSE|CCE|EHCP|SDQ|NFA|DNA|CAMHS|YOT|YP|SW|PA|FC|VCS|MFH|PP|TAC|CIN|CP)s?', 'the full words, so that they can read it', BROMLEY, '\\b(?:PA|CP|PP|FC)[ /-]?\\d|\\d\\s?(?:FC|PA)\\b|\\p{Lu}\\p{Ll}+ FC\\b|DNA (?:test|result|sample)'),
  choice('aggressive', 'aggressive(?:ly)?|aggression', 'what happened, and what it was a reaction to', NLAN),
  choice('asylum seeker', 'asylum[\\s-]seekers?|(?:asylum|refugee) child(?:ren)?', 'their name, or young person', TACT, 'asylum support|National Asylum'),
  choice('attention seeking', 'attention[\\s-]seek(?:ing|ers?)|seek(?:s|ing)? attention|(?:wants?|wanting|looking for|after|doing (?:it|this) for) attention', 'looking for help or company; what they needed', NLAN, 'medical attention|attention to'),
  choice('autism spectrum disorder', 'autis(?:m|tic) spectrum disorder|ASD', 'autistic, or whatever they say themselves', BROMLEY),
  choice('basic needs', 'basic (?:care )?needs (?:are|were|being|have been|is|was)(?: being)? met|basic (?:care )?needs met', 'what you saw', READER),
  choice('birth parents', '(?:birth|biological|natural) (?:parents?|mothers?|fathers?|mums?|dads?|famil(?:y|ies)|siblings?)', 'parents, Mum, Dad, or as they say', TACT),
  choice('case', '(?:this|the|a|my|your|our|her|his|their|open|closed?|new|complex|transferred|allocated|difficult|whole) cases?|cases? (?:closed?|transfer(?:red)?|holder|holding|discussion|allocated|load)|caseloads?', 'their name, or young person', SANDWELL, 'in (?:the|this|that|his|her|their|any) case|the case (?:that|for|with|in)|(?:court|legal|criminal|phone|pencil|suit|pillow|family law|test|guitar|make-up|display|glass|book|worst|best) case|a case of|case (?:law|number|study|statement)|case against|case conference|just in case|(?:the|his|her|their) case (?:goes|went|is|was|will be|came) (?:to|in|at|before|back) (?:court|trial)'),
  choice('challenging behaviour', 'challenging behaviours?|behaviou?rs? (?:is|was|are|were|has been|can be|remains?) (?:very |increasingly |extremely |quite )?(?:challenging|difficult|unacceptable)|(?:difficult|poor|bad|problem(?:atic)?|unacceptable) behaviours?|challenging (?:child|young person|teenager|at times)|kick(?:s|ed|ing)? off|act(?:s|ed|ing) out|play(?:s|ed|ing) up', 'what happened, and what they needed', `${TACT}; ${NLAN}`, 'football|match|(?:the )?game|season'),
  choice('child prostitute', '(?:child|former|teenage|young) prostitutes?|prostitut(?:e|es|ing|ed|ion)', 'a child who was sexually exploited', 'Big Issue North, April 2019'),
  choice('looked-after review', '(?:LAC|CLA|looked[\\s-]after|statutory) reviews?', 'their meeting', `${BROMLEY}; ${SURREY}`),
  choice('co-morbid', 'co-?morbid(?:ity|ities)?', 'at the same time; which, each by its name', BROMLEY),
  choice('contact', `(?:supervised|unsupervised|direct|indirect|sibling|family|weekly|fortnightly|monthly|regular|letterbox|parental|face[\\s-]to[\\s-]face|video|her|his|their|your|more|less|some) contact(?: with)?|contact (?:session|visit|arrangement|time|plan|supervisor|worker)s?|(?:had|has|have|having|attend(?:s|ed)?|during|before|after|from|for|reduce|increase|stop(?:ped)?|to) contact with (?:${THEIRS} )?(?:birth )?(?:mum|dad|mother|father|parents?|family|siblings?|brothers?|sisters?|nan|gran\\w*|grand\\w+|aunt\\w*|uncle|cousins?)|contact with (?:${THEIRS} )?(?:birth )?(?:mum|dad|mother|father|parents?|siblings?|brothers?|sisters?|family|nan|gran\\w*|grand\\w+|aunt\\w*|uncle|cousins?|\\p{Lu}\\p{Ll}+)|(?:after|before|during|attend(?:s|ed)?|from|for|missed|cancelled|supervise|supervising|enjoy(?:s|ed)?|settled (?:after|following)|following|at) contact`, 'family time, or seeing Mum, Dad, whoever it is', TACT, 'contact (?:number|detail|card|lens|address|sheet|point)|in contact|eye contact|emergency contact|contact cent(?:re|er)|contact (?:order|me|us|you|the|a)\\b|(?:first|main|no|lost|point of|made) contact|(?:business|work|police|bank|phone) contacts?|to contact \\p{Ll}'),
  choice('contact centre', 'contact cent(?:re|er)s?', 'family centre, or its name', BROMLEY, 'customer contact|call and contact|contact centre (?:job|staff|work|team)'),
  choice('corporate parent', 'corporate parents?', 'who it is: the council, a name', BROMLEY),
  choice('designated teacher', 'designated teachers?', 'teacher, or their name', BROMLEY),
  choice('did not attend', 'did(?:n[’\']t| not) attend|non[\\s-]?attendances?|fail(?:s|ed|ing|ure)? to attend', 'was not brought, or what stood in the way', 'NHS Scotland, was not brought'),
  choice('hard to place', '(?:difficult|hard) to place', 'we could not find a home good enough for them', BROMLEY),
  choice('disguised compliance', 'disguised compliance', 'what was agreed, and what happened', NSPCC),
  choice('drop out', 'drop(?:s|ped|ping)?[\\s-]outs?|drop-outs?', 'left school or college early; why', BROMLEY),
  choice('education, as a place', '(?:attend(?:s|ing|ed)?|at|in|into|to|back in(?:to)?|engag(?:es|ed|ing) (?:in|with)) education(?! (?:and health|act|department|welfare))', 'school or college', NLAN, 'education,? (?:employment|training|or training|health|psycholog|provider)|not in education|full[\\s-]time education|further education|higher education'),
  choice('foster carer', 'foster[\\s-](?:carers?|parents?|family)', 'their names, or as they call them', TACT, 'foster carers? (?:agreement|handbook|allowance|recruitment|association|network|review)'),
  choice('foster child', 'foster(?:ed)? (?:child(?:ren)?|kids?)', 'their name, young person, or foster son or daughter if they say so', SURREY),
  choice('grubby', 'grubby|unkempt|dishevelled', 'exactly what you saw', SCIE),
  choice('independent for their age', 'independent for (?:her|his|their|an?) age|(?:very |so )?(?:mature|streetwise|street[\\s-]wise|grown[\\s-]up) for (?:her|his|their) age|streetwise', 'what help they were offered, and had', READER),
  choice('lifestyle choice', 'life[\\s-]?style choices?|chosen (?:this|that) life[\\s-]?style', 'what pressed on them, and what choice they had', 'Plymouth safeguarding, positive language'),
  choice('looked after child', 'looked[\\s-]after (?:child(?:ren)?|young (?:person|people))', 'their name', NLAN, 'looked[\\s-]after child(?:ren)? (?:regulations|nurse|team)'),
  choice('lost generation', 'lost generation', 'whom you mean', 'Children and Young People Now, April 2021'),
  choice('malicious', 'malicious(?:ly)?', 'what was found', NSPCC),
  choice('no further action', 'no further action', 'what was decided, by whom and why', READER),
  choice('older boyfriend', '(?:older|adult) (?:boy|girl)friend', 'how old each of them is, and what worries you', NSPCC),
  choice('online friend', 'online (?:boy|girl)?friends?|(?:boy|girl)?friends? online', 'a person they met online', NSPCC),
  choice('peers', 'peers?(?: group| relationships?)?', 'friends, or others of their age', SANDWELL, 'peer (?:challenge|support|mentor|review|assess|educat)'),
  choice('placement', '(?:foster(?:ing)? |residential |current |new |previous |long[\\s-]term |short[\\s-]term |emergency |kinship |adoptive )?placements?(?: (?:breakdown|broke down|move|stability|disruption)s?)?', 'home, or as they call it', `${SANDWELL}; ${NLAN}`, '(?:work|college|university|student|nursing|nursery|industry|training|course|year|school|practice|teaching|hair|salon|garage|childcare|catering) placements?|placements? (?:order|plan|code|agreement|regulation|year|tutor|with (?:a|the) (?:company|firm|employer|garage|salon|nursery))|placed? for adoption'),
  choice('putting themselves at risk', '(?:put|puts|putting|place|places|placed|placing) (?:her|him|them)(?:self|selves) (?:at (?:significant |considerable |further )?risk|in (?:risky|dangerous|danger|vulnerable|harm)\\w*(?: situations?| positions?)?)|risk[\\s-]taking(?: behaviours?)?', 'who or what is dangerous to them', `${CSEL}; ${NSPCC}`),
  choice('recruited by a gang', '(?:was |were |been |being |got )?recruited|(?:working|works|worked|running|runs|dealing|deals|selling|sells)(?: drugs)? for (?:(?:a|the|local|older|some) )*(?:gangs?|county lines?|lads|dealers?|olders)', 'is being criminally exploited; by whom', NSPCC, 'recruited (?:to|for|as) (?:a|an|the) (?:job|team|role)'),
  choice('residents', 'residents?', 'young people', NLAN, 'residents?[’\']? (?:of the|association|parking|permit|meeting)|local residents?|resident in|permanent resident'),
  choice('respite', 'respite(?: care| carers?| stays?| weekends?)?', 'a break, time away, a sleepover', `${SANDWELL}; ${SURREY}`),
  choice('risky behaviour', 'risky (?:sexual )?behaviours?|risky (?:choices?|decisions?|lifestyle)', 'what others did, and the harm', NSPCC),
  choice('sanctions', 'sanction(?:s|ed|ing)?', 'what followed, and what they were told', NLAN, 'benefit sanction|universal credit|sanctioned by the (?:job|dwp)'),
  choice('sexual activity with', '(?:engag(?:es|ed|ing) in )?(?:consensual )?sexual activity with|sexual (?:partners?|relationships?)|sexually active', 'what was done to them; a child cannot agree to it', `${CSEL}; ${SCIE}`),
  choice('shaken baby syndrome', 'shaken baby syndrome', 'non-accidental head injury', NSPCC),
  choice('sick', '(?:was|were|is|be|been|being|felt|off|feeling) (?:off )?sick', 'unwell, or not well', SURREY, 'sick (?:of|note|pay|leave|bag)|(?:sick|been|was) (?:twice|on the bus|in the car)'),
  choice('siblings', 'siblings?(?: groups?)?', 'brothers and sisters', `${SANDWELL}; ${SURREY}`),
  choice('the local authority decided', '(?:the )?(?:local authority|council|department|service|panel|LA) (?:has |have |had )?(?:decided|determined|agreed|feels?|felt|considers?|considered|believes?)', 'who decided, and who disagreed', 'Social Work News, summer 2022'),
  choice('therapy', 'therap(?:y|ies)(?: sessions?)?', 'help to work things through, or its name', SURREY, '(?:speech and language|physio|occupational|radio|chemo|hormone|beauty) ?-?therap\\w*|therap\\w+ (?:dog|college|course)'),
  choice('unit', '(?:residential |children[’\']?s[’\']? |semi-independent |secure |supported |the |a |his |her |their |this |new |our )units?', 'home, or house', NLAN, '(?:police|custody|hospital|burns|intensive care|referral|mother and baby|kitchen|storage|shelving|wall|academic|course|GCSE|BTEC|first|second|last|next|final|maths|english|NVQ|display|pupil referral) units?|units? (?:\\d|of)|units of alcohol'),
  choice('victim', 'victims?', 'somebody who was harmed; what was done to them', NSPCC, 'victim (?:support|personal statement|liaison|impact)|victims[’\'] code'),
  choice('hard to reach', '(?:hard|difficult) to (?:reach|engage)|(?:fail(?:s|ed|ing)?|refus(?:es|ed|ing)|unwilling|reluctant|not willing|declin(?:es|ed|ing)) to engage|(?:failure|refusal|reluctance|unwillingness) to engage|(?:not|isn[’\']t|wasn[’\']t|does not|doesn[’\']t|did not|didn[’\']t|won[’\']t|will not|would not|poorly|never|rarely) (?:currently |been |fully |always |really |consistently )?engag(?:e|es|ed|ing)(?: with)?|(?:poor|lack of|non|limited|minimal) ?-?engagement|dis-?engag(?:es|ed|ing|ement)|non[\\s-]?complian(?:t|ce)', 'what we tried, and what they said; we have not found a way yet', OWN),
  choice('promiscuous', 'promiscuous|promiscuity', 'what happened, and what lay behind it', OWN),
  choice('manipulative', 'manipulat(?:ive|es?|ed|ing|ion)', 'what they did, and what they needed', OWN),
  choice('chaotic', 'chaotic', 'what happened, and how often', OWN),
];

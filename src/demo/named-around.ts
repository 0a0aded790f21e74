/** Life around the named of the demonstration, uneven as in life: Kai's nearly whole, Maya's half, Yusuf's begun, the others' not. */
import { kai } from './around-of-kai.ts';
import { maya } from './around-of-maya.ts';
import { yusuf } from './around-of-yusuf.ts';
import type { ToldAround } from './told-around.ts';

/** By the name they are known by. */
export const AROUND: Readonly<Record<string, ToldAround>> = { Kai: kai, Maya: maya, Yusuf: yusuf };

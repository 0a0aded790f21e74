/**
 * A sentence for the person, not a fault of ours: what was asked cannot be done, and the message says why and what to do.
 * A command prints it alone, without a stack, and ends with its exit code. Any other error is our mistake.
 */
export const exitCodes = { refused: 1, wrongUse: 2, inUse: 3, verifyFound: 4 } as const;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number = exitCodes.refused) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

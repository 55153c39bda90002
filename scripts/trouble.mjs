/** Something that went wrong outside the program, with the command that mends it. */
export class Trouble extends Error {
  constructor(what, mend) {
    super(what);
    this.mend = mend;
  }
}

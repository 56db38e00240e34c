/** Something that went wrong, with a code for programs and a sentence for the webmaster. */
export class Fault {
  /**
   * @param {string} code such as `feed-status`
   * @param {string} message what is wrong and what to do
   */
  constructor(code, message) {
    this.code = code;
    this.message = message;
  }
}

/**
 * @param {unknown} error
 * @returns {Fault}
 */
export const faultOf = (error) => (error instanceof Fault ? error : new Fault('broken', `The widget could not start: ${error}.`));

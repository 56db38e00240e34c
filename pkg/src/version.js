export const VERSION = __VERSION__;
/** Id of the live half and the style sheets that belong to it. */
export const ID = __ID__;

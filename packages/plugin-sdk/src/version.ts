/** The version of the words a policy may use. A plugin says in `sdk` which it was written for. */
export const sdkVersion = "1.0.0";

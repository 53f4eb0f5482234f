// Made from package.json by scripts/inputs.mjs (npm run docs): do not edit.
export const VERSION = "1.0.0";

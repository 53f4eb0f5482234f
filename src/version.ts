// Made from package.json by scripts/docs.mjs (npm run docs): do not edit.
export const VERSION = "1.0.0";

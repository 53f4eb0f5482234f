/** Node's, with what the test files of one jest worker hand on to one another: the stages of `play.ts`. */
const { TestEnvironment } = require('jest-environment-node');

// A set: jest clears away the properties of what a test file leaves behind.
const stages = new Set();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.stages = stages;
  }
};

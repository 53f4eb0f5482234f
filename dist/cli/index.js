#!/usr/bin/env node
/**
 * Where the command begins. Every Node from 10 on parses this file, as CommonJS and as a module, and says which Node is needed;
 * the program, which an old one could not even parse, is loaded after that. So there is no `import` or `require` here, nothing
 * newer than ES2018, and no words of the catalogue: what is to be said stands here in both languages.
 */
const found = process.versions.node;
const [major, minor] = found.split('.').map(Number);

// zlib.crc32 came with 20.15 and 22.2.
if (major === 20 ? minor >= 15 : major === 22 ? minor >= 2 : major > 22) {
  import('../command/index.js');
} else {
  const once = `npx -y -p node@24 node "${process.argv[1]}" ${process.argv.slice(2).join(' ')}`;
  process.stderr.write(`funasr-slim: found Node ${found}, expected 20.15 or newer of 20, or 22.2 and newer
  for this call alone: ${once}
  to keep: nvm install 24, the image node:24, or https://nodejs.org
funasr-slim：当前是 Node ${found}，需要 20 系列的 20.15 及以上，或 22.2 及以上
  仅此一次：${once}
  长期使用：nvm install 24，镜像 node:24，或 https://nodejs.org （国内：https://npmmirror.com/mirrors/node/）
`);
  process.exitCode = 1;
}

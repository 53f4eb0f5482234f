// gitlab-ci-local asks for Node 22, for this alone.
Set.prototype.union ??= function union(other) {
  return new Set([...this, ...other.keys()]);
};

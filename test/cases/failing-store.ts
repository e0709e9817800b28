import type { Store } from '../../src/store/store.ts';

/** The same store, but each change fails at the statement after so many; nothing is said about reading. */
export const failingAfter = (store: Store, statements: number): Store => ({
  ...store,
  change: (work) => store.change((tables) => work(failing(tables, statements))),
});

function failing<Tables extends object>(tables: Tables, statements: number): Tables {
  let left = statements;
  return new Proxy(tables, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        if (left === 0) throw new Error('The disk is full');
        left -= 1;
        return Reflect.apply(member, target, given);
      };
    },
  });
}

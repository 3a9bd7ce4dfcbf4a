/**
 * A property of a live node as its kind has it: a form on the page may have a field of any name in the place of its own.
 * By the prototype, which no name on the page reaches.
 */
export const genuine = <Kind extends Node, Key extends keyof Kind>(node: Kind, key: Key): Kind[Key] =>
  Reflect.get(Object.getPrototypeOf(node), key, node);

// Brings the document from one picture to the next: what stays changes in place, by kind and key.
import { isRef } from '@vue/reactivity';
import { Comment, Fragment, Text, type VNode, copyOf } from './node.ts';
import { type Part, type PartKind, mountPart, unmountPart, updatePart } from './part.ts';
import { patchProps, svgSpace } from './props.ts';

/** Where something is drawn: inside `parent`, before `next`, in the tree of `part`. */
export interface Place {
  parent: Node;
  next: Node | null;
  part: Part | undefined;
}

/** Draws `now` where `before` stood, or at `place` when nothing stood there. */
export function patch(before: VNode | undefined, now: VNode, place: Place): void {
  if (before === now) return;
  if (before === undefined) mount(now, place);
  else if (isSame(before, now)) update(before, now, place);
  else {
    const next = lastOf(before).nextSibling;
    unmount(before);
    mount(now, { ...place, next });
  }
}

function isSame(a: VNode, b: VNode): boolean {
  return a.kind === b.kind && a.key === b.key;
}

export function firstOf(node: VNode): Node {
  return node.part === undefined ? (node.el as Node) : firstOf(node.part.tree as VNode);
}

export function lastOf(node: VNode): Node {
  if (node.part !== undefined) return lastOf(node.part.tree as VNode);
  return node.end ?? (node.el as Node);
}

function mount(node: VNode, place: Place): void {
  const { parent, next } = place;
  if (typeof node.kind === 'object') {
    mountPart(node, node.kind as PartKind, place);
    setRef(node, node.part?.exposed);
  } else if (typeof node.kind === 'string') mountElement(node, node.kind, place);
  else if (node.kind === Fragment) {
    node.el = parent.insertBefore(document.createTextNode(''), next);
    node.end = parent.insertBefore(document.createTextNode(''), next);
    mountAll(node, { ...place, next: node.end });
  } else {
    const text = String(node.children ?? '');
    const made = node.kind === Text ? document.createTextNode(text) : document.createComment(text);
    node.el = parent.insertBefore(made, next);
  }
}

function mountElement(node: VNode, tag: string, place: Place): void {
  const { parent, next, part } = place;
  const inSvg =
    (parent as Element).namespaceURI === svgSpace && parent.nodeName !== 'foreignObject';
  const element =
    inSvg || tag === 'svg' ? document.createElementNS(svgSpace, tag) : document.createElement(tag);
  node.el = element;
  if (typeof node.children === 'string') element.textContent = node.children;
  else mountAll(node, { parent: element, next: null, part });
  node.directives.forEach(([directive, value]) => directive.created(element, value, node));
  patchProps(element, null, node.props);
  markScope(element, node, part);
  parent.insertBefore(element, next);
  setRef(node, element);
}

// Styles of a template reach its own elements and the root of the parts that it uses.
function markScope(element: Element, node: VNode, part: Part | undefined): void {
  const scope = node.owner?.kind.__scopeId;
  if (scope !== undefined) element.setAttribute(scope, '');
  if (part !== undefined && part.tree === node) markScope(element, part.node, part.parent);
}

function mountAll(node: VNode, place: Place): void {
  const children = owned(node);
  children.forEach((child) => mount(child, place));
}

// The children as nodes that stand nowhere yet. A list that a template made once is drawn once.
function owned(node: VNode): VNode[] {
  if (!Array.isArray(node.children)) return [];
  const children: VNode[] = node.children;
  children.forEach((child, i) => {
    if (child.el !== undefined || child.part !== undefined) children[i] = copyOf(child);
  });
  return children;
}

function update(before: VNode, now: VNode, place: Place): void {
  now.el = before.el;
  now.end = before.end;
  if (typeof now.kind === 'object') {
    now.part = before.part;
    updatePart(before.part as Part, now);
    if (isOtherRef(before, now)) setRef(now, now.part?.exposed);
  } else if (typeof now.kind === 'string') updateElement(before, now, place);
  else if (now.kind === Fragment) {
    patchAll(before, now, { ...place, parent: parentOf(now), next: now.end as Node });
  } else if (before.children !== now.children && now.kind !== Comment) {
    (now.el as CharacterData).data = String(now.children);
  }
}

function parentOf(node: VNode): Node {
  return (node.el as Node).parentNode as Node;
}

function updateElement(before: VNode, now: VNode, place: Place): void {
  const element = now.el as Element;
  if (typeof now.children === 'string' || typeof before.children === 'string') {
    if (before.children !== now.children) rewrite(before, now, element, place);
  } else patchAll(before, now, { parent: element, next: null, part: place.part });
  if (before.props !== now.props) patchProps(element, before.props, now.props);
  now.directives.forEach(([directive, value]) => directive.updated(element, value, now));
  if (isOtherRef(before, now)) setRef(now, element);
}

// From words to elements, or the other way round.
function rewrite(before: VNode, now: VNode, element: Element, place: Place): void {
  if (Array.isArray(before.children)) before.children.forEach((child) => unmount(child));
  element.textContent = typeof now.children === 'string' ? now.children : '';
  mountAll(now, { parent: element, next: null, part: place.part });
}

function patchAll(before: VNode, now: VNode, place: Place): void {
  if (before.children === now.children) return;
  const old = Array.isArray(before.children) ? before.children : [];
  const children = owned(now);
  const partners = pair(old, children);
  const kept = new Set(partners);
  old.forEach((node) => {
    if (!kept.has(node)) unmount(node);
  });
  // From the last to the first, each before the one behind it, which stands already.
  let next = place.next;
  for (let i = children.length - 1; i >= 0; --i) {
    const node = children[i] as VNode;
    const partner = partners[i];
    if (partner !== undefined && lastOf(partner).nextSibling !== next) move(partner, place, next);
    patch(partner, node, { ...place, next });
    next = firstOf(node);
  }
}

// For each new node the old one that becomes it: by key, and in order where there is none.
function pair(old: VNode[], now: VNode[]): Array<VNode | undefined> {
  const free = [...old];
  return now.map((node) => {
    const at = free.findIndex((one) => isSame(one, node));
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
}

function move(node: VNode, place: Place, next: Node | null): void {
  const last = lastOf(node);
  for (let one: Node | null = firstOf(node); one !== null;) {
    const after: Node | null = one === last ? null : one.nextSibling;
    place.parent.insertBefore(one, next);
    one = after;
  }
}

/** Takes a node out of the document, with all that hangs on it. */
export function unmount(node: VNode): void {
  release(node);
  const [first, last] = [firstOf(node), lastOf(node)];
  while (first !== last && first.nextSibling !== null && first.nextSibling !== last) {
    first.nextSibling.remove();
  }
  (last as ChildNode).remove();
  (first as ChildNode).remove();
}

// Ends the parts within, without touching the document: what is around them goes as a whole.
function release(node: VNode): void {
  setRef(node, null);
  if (node.part !== undefined) {
    unmountPart(node.part);
    release(node.part.tree as VNode);
  } else if (Array.isArray(node.children)) node.children.forEach(release);
}

function isOtherRef(before: VNode, now: VNode): boolean {
  return before.props?.['ref'] !== now.props?.['ref'];
}

function setRef(node: VNode, value: unknown): void {
  const to = node.props?.['ref'];
  if (typeof to === 'string') node.owner?.refs.set(to, value);
  else if (isRef(to)) to.value = value;
}

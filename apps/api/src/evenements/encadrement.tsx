import type { VNode } from 'preact';
import type { PartieProps } from './evenement.page.js';

export function Encadrement({ lu }: PartieProps): VNode {
  return <p>{lu.ou}</p>;
}

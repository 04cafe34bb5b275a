import type { VNode } from 'preact';
import type { PartieProps } from './evenement.page.js';

export function Conduite({ lu }: PartieProps): VNode {
  return <p>{lu.ou}</p>;
}

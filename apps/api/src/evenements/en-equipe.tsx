import type { VNode } from 'preact';
import type { PartieProps } from './evenement.page.js';

export function EnEquipe({ lu }: PartieProps): VNode {
  return <p>{lu.ou}</p>;
}

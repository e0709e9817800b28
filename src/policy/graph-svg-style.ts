/** Scoped to the drawing, so that it can stand inside a page. Works on a light and on a dark ground. */
export const svgStyle = `
svg.policy-flow { --ground: #ffffff; --ink: #1b1b1f; --soft: #5a5a66; --line: #6b6b7b; --question: #f3f4f8;
  --question-edge: #8a8fa3; --step: #dbe9fb; --step-edge: #1f5fb4; --find-out: #fff4d6; --find-out-edge: #8a6100; }
@media (prefers-color-scheme: dark) {
  svg.policy-flow { --ground: #1f1f23; --ink: #f2f2f5; --soft: #b9b9c6; --line: #a2a2b3; --question: #2d2e36;
    --question-edge: #868ba0; --step: #17375f; --step-edge: #7fb3f5; --find-out: #40330f; --find-out-edge: #e0b64a; }
}
.policy-flow text { font-family: "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  font-size: 13px; fill: var(--ink); }
.policy-flow .ground { fill: var(--ground); }
.policy-flow text.title { font-size: 22px; font-weight: 600; }
.policy-flow text.small { fill: var(--soft); }
.policy-flow text.head { font-weight: 600; }
.policy-flow text.kind { font-size: 11px; fill: var(--soft); }
.policy-flow .question { fill: var(--question); stroke: var(--question-edge); }
.policy-flow .outcome { fill: var(--step); stroke: var(--step-edge); stroke-width: 1.5; }
.policy-flow .find-out { fill: var(--find-out); stroke: var(--find-out-edge); stroke-width: 1.5; stroke-dasharray: 5 3; }
.policy-flow .rule { stroke: var(--question-edge); opacity: 0.5; }
.policy-flow .halo { fill: none; stroke: var(--ground); stroke-width: 5; }
.policy-flow .arrow { fill: none; stroke: var(--line); stroke-width: 1.5; }
.policy-flow .tip { fill: var(--line); }
`;

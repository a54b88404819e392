import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { LEADS, microvoltAt, RATE_HZ, startFeed } from './heart-feed.ts';

const WINDOW_S = 10;
const HEIGHT_PX = 50;

/** Twelve charts of the last ten seconds at the full rate, given their data anew in each frame as uPlot is used. */
export function runUplot(): void {
  const place = document.querySelector('#place');
  if (!(place instanceof HTMLElement)) throw new Error('no place');
  const count = WINDOW_S * RATE_HZ;
  const times = Float64Array.from({ length: count }, (_, at) => at / RATE_HZ);
  const curves = Array.from({ length: LEADS }, () => new Float64Array(count));
  const charts = curves.map(
    (curve) =>
      new uPlot(
        {
          width: 1140,
          height: HEIGHT_PX,
          legend: { show: false },
          cursor: { show: false },
          axes: [{ show: false }, { show: false }],
          scales: { x: { time: false }, y: { range: [-2_000, 2_000] } },
          series: [{}, { stroke: '#000', width: 1.1, points: { show: false } }],
        },
        [times, curve],
        place,
      ),
  );
  startFeed((from, to) => {
    curves.forEach((curve, lead) => {
      curve.copyWithin(0, to - from);
      for (let sample = from; sample < to; sample++) {
        curve[count - (to - sample)] = microvoltAt(lead, sample);
      }
    });
  });
  requestAnimationFrame(function show() {
    charts.forEach((chart, lead) => {
      chart.setData([times, curves[lead] ?? times], false);
      chart.redraw();
    });
    requestAnimationFrame(show);
  });
}

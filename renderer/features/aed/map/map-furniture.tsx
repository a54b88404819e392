import { type MapFrame, roundLength } from '../../../../domain/aed/map-frame.ts';
import styles from './map.module.css';

interface MapFurnitureProps {
  readonly frame: MapFrame;
  readonly unit: number;
}

/** At most so many squares along the longer side. */
const SQUARES = 8;

const steps = (lengthM: number, stepM: number) =>
  Array.from({ length: Math.floor(lengthM / stepM) }, (_, at) => (at + 1) * stepM);

/** The grid, the scale bar as long as one of its squares, and where north is. */
export function MapFurniture({ frame: { widthM, heightM }, unit }: MapFurnitureProps) {
  const stepM = roundLength((Math.max(widthM, heightM) / SQUARES) * 1.6);
  const left = unit * 2;
  const bottom = heightM - unit * 2.5;
  return (
    <>
      <g className={styles.grid}>
        {steps(widthM, stepM).map((x) => (
          <line key={`x ${x}`} x1={x} x2={x} y1={0} y2={heightM} />
        ))}
        {steps(heightM, stepM).map((y) => (
          <line key={`y ${y}`} x1={0} x2={widthM} y1={y} y2={y} />
        ))}
      </g>
      <g className={styles.scale}>
        <path d={`M${left} ${bottom - unit} v${unit} h${stepM} v${-unit}`} strokeWidth={unit * 0.3} />
        <text x={left + unit * 0.5} y={bottom - unit * 0.6} fontSize={unit * 2.4}>
          {stepM < 1_000 ? `${stepM} 米` : `${stepM / 1_000} 千米`}
        </text>
        <text x={widthM - unit * 3} y={unit * 3.5} fontSize={unit * 2.4} textAnchor="middle">
          北↑
        </text>
      </g>
    </>
  );
}

import { Modal, Slider } from 'antd';
import { useState } from 'react';
import styles from './paper.module.css';
import { CARD_HEIGHT_MM, CARD_WIDTH_MM, clampScale } from './screen-scale.ts';
import { setScreenScale, useScreenScale } from './use-screen-scale.ts';

const FINE = 0.01;

/** One card held to the glass, once for each screen: from then on a millimetre is a millimetre. */
export function ScreenScaleDialog({ onClose }: { readonly onClose: () => void }) {
  const [pxPerMm, setPxPerMm] = useState(useScreenScale.getState().pxPerMm);
  const save = () => {
    setScreenScale(pxPerMm);
    onClose();
  };
  return (
    <Modal
      open
      title="屏幕校准"
      okText="保存到这台电脑"
      onOk={save}
      onCancel={onClose}
      mask={{ closable: false }}
      width={860}
    >
      <p>
        把一张身份证（或银行卡，宽 85.6 mm）贴在屏幕上，拖动滑块或按 ← →，直到方框与卡片一样大。
        每块屏幕做一次；打印不受影响，纸上总是准确的毫米。
      </p>
      <Slider
        ariaLabelForHandle="方框大小"
        min={2}
        max={9}
        step={FINE}
        value={pxPerMm}
        tooltip={{ open: false }}
        autoFocus
        onChange={(value) => setPxPerMm(clampScale(value))}
      />
      <div
        className={styles.card}
        style={{ width: CARD_WIDTH_MM * pxPerMm, height: CARD_HEIGHT_MM * pxPerMm }}
      >
        身份证大小　85.6 × 54 mm
      </div>
    </Modal>
  );
}

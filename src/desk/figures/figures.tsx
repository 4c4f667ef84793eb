import { Route, Routes } from 'react-router';
import { BoardPage } from './board.tsx';
import { FigureScreen } from './figure.tsx';
import { FrozenScreen } from './frozen.tsx';

/** The pages of 统计. */
export default function Figures() {
  return (
    <Routes>
      <Route index element={<BoardPage />} />
      <Route path="frozen" element={<FrozenScreen />} />
      <Route path=":procedure/:indicator" element={<FigureScreen />} />
    </Routes>
  );
}

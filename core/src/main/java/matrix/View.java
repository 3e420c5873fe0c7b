package matrix;

import org.ejml.data.DMatrixRMaj;

/**
 * A matrix, a part of one, or the transpose of either, as it lies in memory: cell (r, c) is
 * {@code data[first + r·rowStep + c·colStep]}.
 */
record View(double[] data, int first, int rows, int cols, int rowStep, int colStep) {

    static View of(DMatrixRMaj matrix) {
        return new View(matrix.data, 0, matrix.numRows, matrix.numCols, matrix.numCols, 1);
    }

    View transposed() {
        return new View(data, first, cols, rows, colStep, rowStep);
    }

    /** Returns the rows from {@code top} to before {@code bottom} and the columns from {@code left} to before {@code right}. */
    View part(int top, int bottom, int left, int right) {
        return new View(data, index(top, left), bottom - top, right - left, rowStep, colStep);
    }

    int index(int r, int c) {
        return first + r * rowStep + c * colStep;
    }

    double get(int r, int c) {
        return data[index(r, c)];
    }
}

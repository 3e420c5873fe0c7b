package matrix;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A matrix of {@code double}s, named like mathematics and stored by EJML, row after row.
 *
 * <p>Operations return a new matrix and never change their operands. The few that do change this matrix say so in
 * their name: {@link #set}, {@link #setRow}, {@link #addInPlace} and {@link #scaleInPlace}.
 * Shapes that do not fit are refused with an {@link IllegalArgumentException}: one sentence that names the operation
 * and both shapes. A missing operand ({@code null}) is a {@link NullPointerException} with a sentence of its own.
 * NaN and infinities are carried through every operation as the IEEE rules say; none is hidden.
 * Rows and columns count from 0. A matrix may have 0 rows or 0 columns; what has no answer then says so.
 *
 * <p>Element-wise operations cost one pass over the numbers; {@link #times} of an m×k and a k×n matrix costs m·k·n
 * multiplications. {@link #ejml()} hands out the EJML matrix itself, so all of EJML is one call away.
 */
public final class Matrix {

    private final DMatrixRMaj data; // rows × columns, cell (r, c) at data.data[r·columns + c]

    private Matrix(DMatrixRMaj data) {
        this.data = data;
    }

    // ---------------------------------------------------------------- making one

    /**
     * Returns a rows × cols matrix of zeros.
     *
     * @throws IllegalArgumentException if a size is negative, or rows·cols is more than an array can hold
     */
    public static Matrix zeros(int rows, int cols) {
        requireSize(rows, cols);
        return new Matrix(new DMatrixRMaj(rows, cols));
    }

    /**
     * Returns a rows × cols matrix in which every cell is {@code value}.
     *
     * @throws IllegalArgumentException if a size is negative, or rows·cols is more than an array can hold
     */
    public static Matrix filled(int rows, int cols, double value) {
        Matrix result = zeros(rows, cols);
        Arrays.fill(result.data.data, value);
        return result;
    }

    /**
     * Returns the n × n matrix with 1 on the diagonal and 0 elsewhere.
     *
     * @throws IllegalArgumentException if n is negative, or n·n is more than an array can hold
     */
    public static Matrix identity(int n) {
        Matrix result = zeros(n, n);
        for (int i = 0; i < n; i++) {
            result.set(i, i, 1);
        }
        return result;
    }

    /**
     * Returns the matrix with these rows, 0×0 if there are none; the numbers are copied.
     *
     * @throws IllegalArgumentException if the rows are not of one length
     */
    public static Matrix of(double[][] rows) {
        requireGiven("Matrix.of", "array of rows", rows);
        for (int r = 0; r < rows.length; r++) {
            requireGiven("Matrix.of", "array of row " + r, rows[r]);
        }
        int cols = rows.length == 0 ? 0 : rows[0].length;
        Matrix result = zeros(rows.length, cols);
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != cols) {
                throw new IllegalArgumentException("Row 0 has " + cols + " numbers but row " + r + " has "
                        + rows[r].length + "; the rows of a matrix are of one length.");
            }
            System.arraycopy(rows[r], 0, result.data.data, r * cols, cols);
        }
        return result;
    }

    /**
     * Returns a rows × cols matrix filled row after row with {@code values}; the numbers are copied.
     *
     * @throws IllegalArgumentException if there are not exactly rows·cols values
     */
    public static Matrix of(int rows, int cols, double... values) {
        requireGiven("Matrix.of", "array of values", values);
        requireSize(rows, cols);
        if (values.length != rows * cols) {
            throw new IllegalArgumentException("A " + rows + "×" + cols + " matrix takes " + rows * cols
                    + " values, but the number of values given is " + values.length + ".");
        }
        Matrix result = zeros(rows, cols);
        System.arraycopy(values, 0, result.data.data, 0, values.length);
        return result;
    }

    /**
     * Reads a matrix as it is written by hand: numbers between spaces, rows between semicolons or line ends,
     * such as {@code "1 -1 -1; -1 1 -1; -1 -1 1"}.
     *
     * @throws IllegalArgumentException if there are no numbers, a row is empty, a word is not a number, or the rows
     *                                  are not of one length
     */
    public static Matrix of(String text) {
        requireGiven("Matrix.of", "text", text);
        String[] lines = text.strip().split("\\s*[;\\n]\\s*");
        if (text.isBlank() || lines.length == 0) {
            throw new IllegalArgumentException("The text \"" + text + "\" has no numbers; a matrix is written as"
                    + " \"1 2; 3 4\".");
        }
        double[][] rows = new double[lines.length][];
        for (int r = 0; r < lines.length; r++) {
            if (lines[r].isEmpty()) {
                throw new IllegalArgumentException("Row " + r + " of the matrix \"" + text + "\" is empty.");
            }
            String[] words = lines[r].split("\\s+");
            rows[r] = new double[words.length];
            for (int c = 0; c < words.length; c++) {
                try {
                    rows[r][c] = Double.parseDouble(words[c].replace('−', '-')); // the minus sign of printed pages
                } catch (NumberFormatException notANumber) {
                    throw new IllegalArgumentException("\"" + words[c] + "\" in row " + r + " of the matrix \"" + text
                            + "\" is not a number.");
                }
            }
        }
        return of(rows);
    }

    /** Returns a matrix of one row, 1 × values. A single number needs a point, {@code Matrix.row(3.0)}. */
    public static Matrix row(double... values) {
        requireGiven("Matrix.row", "array of values", values);
        return of(1, values.length, values);
    }

    /** Returns a matrix of one column, values × 1. A single number needs a point, {@code Matrix.column(3.0)}. */
    public static Matrix column(double... values) {
        requireGiven("Matrix.column", "array of values", values);
        return of(values.length, 1, values);
    }

    /**
     * Returns a rows × cols matrix of numbers drawn evenly from low (inclusive) to high (exclusive), row after row.
     * The same seed gives the same matrix.
     *
     * @throws IllegalArgumentException if a size is negative, or rows·cols is more than an array can hold
     */
    public static Matrix uniform(int rows, int cols, double low, double high, RandomGenerator random) {
        requireGiven("uniform", "random generator", random);
        Matrix result = zeros(rows, cols);
        for (int i = 0; i < result.size(); i++) {
            result.data.data[i] = low + (high - low) * random.nextDouble();
        }
        return result;
    }

    /**
     * Returns a rows × cols matrix of numbers drawn from the normal distribution, row after row.
     * The same seed gives the same matrix.
     *
     * @throws IllegalArgumentException if a size is negative, or rows·cols is more than an array can hold
     */
    public static Matrix normal(int rows, int cols, double mean, double standardDeviation, RandomGenerator random) {
        requireGiven("normal", "random generator", random);
        Matrix result = zeros(rows, cols);
        for (int i = 0; i < result.size(); i++) {
            result.data.data[i] = mean + standardDeviation * random.nextGaussian();
        }
        return result;
    }

    /** Returns a matrix over {@code data} itself, of its shape: both see each other's changes. */
    public static Matrix over(DMatrixRMaj data) {
        requireGiven("over", "EJML matrix", data);
        return new Matrix(data);
    }

    // ---------------------------------------------------------------- looking at it

    /** Returns the number of rows. */
    public int rows() {
        return data.numRows;
    }

    /** Returns the number of columns. */
    public int cols() {
        return data.numCols;
    }

    /** Returns how many numbers there are: rows × columns. */
    public int size() {
        return data.numRows * data.numCols;
    }

    /**
     * Returns the cell in row {@code r} and column {@code c}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public double get(int r, int c) {
        return data.data[index(r, c)];
    }

    /**
     * Returns row {@code r} as a 1 × cols matrix; the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Matrix row(int r) {
        return rows(r, r + 1);
    }

    /**
     * Returns column {@code c} as a rows × 1 matrix; the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Matrix column(int c) {
        return block(0, rows(), c, c + 1);
    }

    /**
     * Returns the rows from {@code from} (inclusive) to {@code to} (exclusive) as a (to − from) × cols matrix;
     * the numbers are copied.
     *
     * @throws IndexOutOfBoundsException if they reach outside
     */
    public Matrix rows(int from, int to) {
        return block(from, to, 0, cols());
    }

    /**
     * Returns the rectangle of the rows from {@code top} to {@code bottom} and the columns from {@code left} to
     * {@code right}; first ends inclusive, last ends exclusive, so it is (bottom − top) × (right − left).
     * The numbers are copied.
     *
     * @throws IndexOutOfBoundsException if the rectangle reaches outside
     */
    public Matrix block(int top, int bottom, int left, int right) {
        if (top < 0 || bottom < top || bottom > rows() || left < 0 || right < left || right > cols()) {
            throw new IndexOutOfBoundsException("Rows " + top + " to " + bottom + " and columns " + left + " to "
                    + right + " (ends exclusive) reach outside a " + shapeText() + " matrix.");
        }
        Matrix result = zeros(bottom - top, right - left);
        for (int r = 0; r < result.rows(); r++) {
            System.arraycopy(data.data, (top + r) * cols() + left, result.data.data, r * result.cols(), result.cols());
        }
        return result;
    }

    /** Returns the numbers as an array of rows; changing it does not change this matrix. */
    public double[][] toArray() {
        double[][] rows = new double[rows()][];
        for (int r = 0; r < rows(); r++) {
            rows[r] = Arrays.copyOfRange(data.data, r * cols(), (r + 1) * cols());
        }
        return rows;
    }

    /** Returns an equal matrix with numbers of its own. */
    public Matrix copy() {
        return new Matrix(data.copy());
    }

    /** Returns the EJML matrix that holds the numbers, not a copy: changing it changes this matrix. */
    public DMatrixRMaj ejml() {
        return data;
    }

    // ---------------------------------------------------------------- changing it

    /**
     * Changes the cell in row {@code r} and column {@code c}.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public void set(int r, int c, double value) {
        data.data[index(r, c)] = value;
    }

    /**
     * Changes row {@code r} into the only row of {@code row} (1 × cols).
     *
     * @throws IllegalArgumentException  if {@code row} is not 1 × cols
     * @throws IndexOutOfBoundsException if there is no row {@code r}
     */
    public void setRow(int r, Matrix row) {
        requireRow("setRow", row);
        if (r < 0 || r >= rows()) {
            throw new IndexOutOfBoundsException("Row " + r + " is outside a " + shapeText() + " matrix.");
        }
        System.arraycopy(row.data.data, 0, data.data, r * cols(), cols());
    }

    /**
     * Adds {@code other} to this matrix itself; {@code other} may be this matrix.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public void addInPlace(Matrix other) {
        requireSameShape("addInPlace", other);
        Cells.each(this, other, this, Cells.SUM);
    }

    /** Multiplies every number of this matrix itself by {@code factor}. */
    public void scaleInPlace(double factor) {
        Cells.each(this, this, this, Cells.multiple(factor));
    }

    // ---------------------------------------------------------------- products

    /**
     * Returns the matrix product this · other: (m×k)·(k×n) gives m×n.
     * For the product of cell with cell see {@link #elementTimes}.
     *
     * @throws IllegalArgumentException unless this has as many columns as {@code other} has rows
     */
    public Matrix times(Matrix other) {
        requireGiven("times", "matrix", other);
        if (cols() != other.rows()) {
            throw mismatch("times", other, "the columns of the first must be as many as the rows of the second");
        }
        return Backend.inUse().times(this, other);
    }

    /**
     * Returns thisᵀ · other without making the transpose: (k×m)ᵀ·(k×n) gives m×n.
     *
     * @throws IllegalArgumentException unless both have the same number of rows
     */
    public Matrix transposeTimes(Matrix other) {
        requireGiven("transposeTimes", "matrix", other);
        if (rows() != other.rows()) {
            throw mismatch("transposeTimes", other, "both must have the same number of rows");
        }
        return Backend.inUse().transposeTimes(this, other);
    }

    /**
     * Returns this · otherᵀ without making the transpose: (m×k)·(n×k)ᵀ gives m×n.
     *
     * @throws IllegalArgumentException unless both have the same number of columns
     */
    public Matrix timesTranspose(Matrix other) {
        requireGiven("timesTranspose", "matrix", other);
        if (cols() != other.cols()) {
            throw mismatch("timesTranspose", other, "both must have the same number of columns");
        }
        return Backend.inUse().timesTranspose(this, other);
    }

    // ---------------------------------------------------------------- cell by cell

    /**
     * Returns this + other, cell by cell.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Matrix plus(Matrix other) {
        requireSameShape("plus", other);
        return combine(other, Cells.SUM);
    }

    /**
     * Returns this − other, cell by cell.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Matrix minus(Matrix other) {
        requireSameShape("minus", other);
        return combine(other, Cells.DIFFERENCE);
    }

    /**
     * Returns the product of cell with cell, not the matrix product (that is {@link #times}).
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Matrix elementTimes(Matrix other) {
        requireSameShape("elementTimes", other);
        return combine(other, Cells.PRODUCT);
    }

    /**
     * Returns this ÷ other, cell by cell; as for all doubles x/0 is ±∞, and 0/0 is NaN.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Matrix elementDivide(Matrix other) {
        requireSameShape("elementDivide", other);
        return combine(other, Cells.QUOTIENT);
    }

    /** Returns factor · this, of the same shape. */
    public Matrix scale(double factor) {
        return combine(this, Cells.multiple(factor));
    }

    /**
     * Returns the matrix of {@code function} applied to every cell, row after row, of the same shape. Where its answer depends
     * on its argument alone, {@link Parallel#map} does it sooner.
     */
    public Matrix map(DoubleUnaryOperator function) {
        requireGiven("map", "function", function);
        Matrix result = zeros(rows(), cols());
        Mapping.of(function, size()).run(function, data.data, data.data, result.data.data, 0, size());
        return result;
    }

    /**
     * Returns this with {@code row} (1 × cols) added to every row.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Matrix plusRow(Matrix row) {
        return combineRow("plusRow", row, Cells.ROW_SUM);
    }

    /**
     * Returns this with every row multiplied, cell by cell, by {@code row} (1 × cols).
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Matrix timesRow(Matrix row) {
        return combineRow("timesRow", row, Cells.ROW_PRODUCT);
    }

    /**
     * Returns this with {@code column} (rows × 1) added to every column.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Matrix plusColumn(Matrix column) {
        return combineColumn("plusColumn", column, Cells.COLUMN_SUM);
    }

    /**
     * Returns this with every column multiplied, cell by cell, by {@code column} (rows × 1).
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Matrix timesColumn(Matrix column) {
        return combineColumn("timesColumn", column, Cells.COLUMN_PRODUCT);
    }

    // ---------------------------------------------------------------- another arrangement

    /** Returns the transpose: cols × rows, cell (r, c) moved to (c, r). */
    public Matrix transpose() {
        Matrix result = zeros(cols(), rows());
        CommonOps_DDRM.transpose(data, result.data);
        return result;
    }

    /**
     * Returns the same numbers, row after row, in {@code rows} × {@code cols}; they are copied.
     *
     * @throws IllegalArgumentException if that is another number of cells
     */
    public Matrix reshape(int rows, int cols) {
        if (rows < 0 || cols < 0 || (long) rows * cols != size()) {
            throw new IllegalArgumentException("reshape: a " + shapeText() + " matrix has " + size()
                    + " numbers and cannot be read as " + rows + "×" + cols + ".");
        }
        Matrix result = copy();
        result.data.reshape(rows, cols);
        return result;
    }

    // ---------------------------------------------------------------- one number out of many

    /** Returns the sum of all cells; 0 if there are none. */
    public double sum() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += data.data[i];
        }
        return sum;
    }

    /**
     * Returns the mean of all cells.
     *
     * @throws IllegalStateException if there are none
     */
    public double mean() {
        requireCells("mean");
        return sum() / size();
    }

    /**
     * Returns the smallest cell, NaN if one is NaN.
     *
     * @throws IllegalStateException if there are none
     */
    public double min() {
        requireCells("min");
        return reduce(Math::min);
    }

    /**
     * Returns the largest cell, NaN if one is NaN.
     *
     * @throws IllegalStateException if there are none
     */
    public double max() {
        requireCells("max");
        return reduce(Math::max);
    }

    /** Returns the Euclidean (Frobenius) norm: the root of the sum of all squares; 0 if there are no cells. */
    public double norm() {
        return Math.sqrt(elementTimes(this).sum());
    }

    /** Returns a 1 × cols matrix: the sum of each column; zeros if there are no rows. */
    public Matrix columnSums() {
        Matrix sums = zeros(1, cols());
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < cols(); c++) {
                sums.data.data[c] += data.data[r * cols() + c];
            }
        }
        return sums;
    }

    /** Returns a rows × 1 matrix: the sum of each row; zeros if there are no columns. */
    public Matrix rowSums() {
        Matrix sums = zeros(rows(), 1);
        Cells.eachRow(this, this, sums, Cells.SUM_OF_ROW);
        return sums;
    }

    /**
     * Returns a 1 × cols matrix: the mean of each column.
     *
     * @throws IllegalStateException if there are no cells
     */
    public Matrix columnMeans() {
        requireCells("columnMeans");
        return columnSums().map(sum -> sum / rows());
    }

    /**
     * Returns a rows × 1 matrix: the mean of each row.
     *
     * @throws IllegalStateException if there are no cells
     */
    public Matrix rowMeans() {
        requireCells("rowMeans");
        return rowSums().map(sum -> sum / cols());
    }

    /**
     * Returns for each row the column of its largest number, the first of equals: rows numbers from 0 to cols − 1.
     *
     * @throws IllegalStateException if there are no cells, or a row holds NaN: no number is then the largest
     */
    public int[] argmax() {
        requireCells("argmax");
        int[] largest = new int[rows()];
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < cols(); c++) {
                if (Double.isNaN(get(r, c))) {
                    throw new IllegalStateException("argmax: row " + r + " holds NaN in column " + c
                            + ", so no number of it is the largest.");
                }
                if (get(r, c) > get(r, largest[r])) {
                    largest[r] = c;
                }
            }
        }
        return largest;
    }

    // ---------------------------------------------------------------- as a value

    /**
     * Returns whether {@code other} is a matrix of the same shape with the same numbers, to the last bit, except that
     * −0.0 equals 0.0; NaN equals NaN.
     */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Matrix that) || rows() != that.rows() || cols() != that.cols()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            double a = data.data[i];
            double b = that.data.data[i];
            if (a != b && !(Double.isNaN(a) && Double.isNaN(b))) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash of shape and numbers; it changes when the matrix does. */
    @Override
    public int hashCode() {
        int hash = 31 * rows() + cols();
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + Double.hashCode(data.data[i] + 0.0); // −0.0 + 0.0 is 0.0: equal matrices, equal hashes
        }
        return hash;
    }

    /**
     * Returns the shape, then the numbers in columns with point under point, rounded to four digits: so 0.99999 shows
     * as 1. Of a large matrix only the first and last rows and columns.
     */
    @Override
    public String toString() {
        return Printer.print(this);
    }

    /** Returns the shape as text, such as {@code 2×3}: rows, columns. */
    public String shapeText() {
        return rows() + "×" + cols();
    }

    // ---------------------------------------------------------------- helpers

    private int index(int r, int c) {
        try { // checkIndex, for the compiler knows it and takes it out of loops
            Objects.checkIndex(r, rows());
            Objects.checkIndex(c, cols());
        } catch (IndexOutOfBoundsException outside) {
            throw new IndexOutOfBoundsException("Row " + r + ", column " + c + " is outside a " + shapeText() + " matrix.");
        }
        return r * cols() + c;
    }

    private Matrix combine(Matrix other, Cells.Loop loop) {
        Matrix result = zeros(rows(), cols());
        Cells.each(this, other, result, loop);
        return result;
    }

    private Matrix combineRow(String operation, Matrix row, Cells.RowLoop loop) {
        requireRow(operation, row);
        return eachRow(row, loop);
    }

    private Matrix combineColumn(String operation, Matrix column, Cells.RowLoop loop) {
        requireGiven(operation, "column", column);
        if (column.cols() != 1 || column.rows() != rows()) {
            throw mismatch(operation, column, "it takes one column of " + rows() + " numbers");
        }
        return eachRow(column, loop);
    }

    private Matrix eachRow(Matrix other, Cells.RowLoop loop) {
        Matrix result = zeros(rows(), cols());
        Cells.eachRow(this, other, result, loop);
        return result;
    }

    private double reduce(DoubleBinaryOperator function) {
        double result = data.data[0];
        for (int i = 1; i < size(); i++) {
            result = function.applyAsDouble(result, data.data[i]);
        }
        return result;
    }

    private static void requireSize(int rows, int cols) {
        if (rows < 0 || cols < 0) {
            throw new IllegalArgumentException("A matrix cannot have " + rows + " rows and " + cols + " columns.");
        }
        if ((long) rows * cols > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A " + rows + "×" + cols + " matrix holds more numbers than an array can.");
        }
    }

    private static void requireGiven(String operation, String what, Object argument) {
        if (argument == null) {
            throw new NullPointerException(operation + ": the " + what + " is null.");
        }
    }

    private void requireRow(String operation, Matrix row) {
        requireGiven(operation, "row", row);
        if (row.rows() != 1 || row.cols() != cols()) {
            throw mismatch(operation, row, "it takes one row of " + cols() + " numbers");
        }
    }

    void requireSameShape(String operation, Matrix other) {
        requireGiven(operation, "matrix", other);
        if (rows() != other.rows() || cols() != other.cols()) {
            throw mismatch(operation, other, "both must have the same shape");
        }
    }

    private void requireCells(String operation) {
        if (size() == 0) {
            throw new IllegalStateException(operation + ": a " + shapeText() + " matrix has no numbers.");
        }
    }

    private IllegalArgumentException mismatch(String operation, Matrix other, String rule) {
        return new IllegalArgumentException(operation + ": " + shapeText() + " and " + other.shapeText()
                + " do not fit; " + rule + ".");
    }
}

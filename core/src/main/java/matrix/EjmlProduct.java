package matrix;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The product as EJML computes it: the quickest for small ones, and what the others are compared with. Whole matrices only. */
final class EjmlProduct implements Product {

    @Override
    public String toString() {
        return "EJML";
    }

    /** Never: as one of several parts it would have to be copied. */
    @Override
    public boolean isWorthIt(int m, int k, int n) {
        return false;
    }

    @Override
    public void into(View result, View a, View b) {
        DMatrixRMaj c = stored(result);
        if (isTransposed(a) && isTransposed(b)) {
            CommonOps_DDRM.multTransAB(stored(a), stored(b), c);
        } else if (isTransposed(a)) {
            CommonOps_DDRM.multTransA(stored(a), stored(b), c);
        } else if (isTransposed(b)) {
            CommonOps_DDRM.multTransB(stored(a), stored(b), c);
        } else {
            CommonOps_DDRM.mult(stored(a), stored(b), c);
        }
    }

    private static boolean isTransposed(View view) {
        return view.colStep() != 1;
    }

    /** Returns the matrix that is seen, or seen transposed. */
    private static DMatrixRMaj stored(View view) {
        return isTransposed(view) ? DMatrixRMaj.wrap(view.cols(), view.rows(), view.data())
                : DMatrixRMaj.wrap(view.rows(), view.cols(), view.data());
    }
}

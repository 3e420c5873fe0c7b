/**
 * The matrix core: matrices and tensors over EJML, and the contracts that the lessons fill. Read it before lesson 1,
 * in this order: {@link matrix.Matrix}, {@link matrix.Shape}, {@link matrix.Tensor}; from lesson 5 on
 * {@link matrix.Parameter}, {@link matrix.Layer}, {@link matrix.Loss} and {@link matrix.Optimizer}.
 */
package matrix;

/** The matrix core: matrices and tensors over EJML, and the contracts that the lessons fill. Read it before lesson 1. */
package matrix;

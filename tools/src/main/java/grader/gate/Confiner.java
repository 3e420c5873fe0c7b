package grader.gate;

import check.ConfinedFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Sends files by {@link ConfinedFiles} before they are used: takes what a call is given from the stack, and puts it back with
 * each file looked at. A text is the name of a file where it is the first that a constructor is given.
 */
final class Confiner extends MethodVisitor {

    private static final Type NAME = Type.getType(String.class);
    /** What looks at a file, by the type that stands for it. */
    private static final Map<Type, String> LOOKS = Map.of(Type.getType(Path.class), "path", Type.getType(File.class), "file", NAME, "name");

    private final Rules rules;
    private final int firstFree; // of the method's locals
    private int locals;          // that are needed

    Confiner(MethodVisitor next, Rules rules, int locals) {
        super(Opcodes.ASM9, next);
        this.rules = rules;
        this.firstFree = locals;
        this.locals = locals;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
        if (rules.use(owner, called + descriptor).confined()) {
            boolean constructor = called.equals("<init>");
            List<Type> given = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
            if (opcode != Opcodes.INVOKESTATIC && !constructor) {
                given.add(0, Type.getObjectType(owner));
            }
            confine(given, constructor);
        }
        super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
    }

    private void confine(List<Type> given, boolean constructor) {
        int[] places = new int[given.size()];
        int next = firstFree;
        for (int i = given.size() - 1; i >= 0; i--) {
            places[i] = next;
            next += given.get(i).getSize();
            super.visitVarInsn(given.get(i).getOpcode(Opcodes.ISTORE), places[i]);
        }
        locals = Math.max(locals, next);
        for (int i = 0; i < given.size(); i++) {
            Type type = given.get(i);
            super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), places[i]);
            if (LOOKS.containsKey(type) && (!type.equals(NAME) || constructor && i == 0)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(ConfinedFiles.class), LOOKS.get(type),
                        Type.getMethodDescriptor(type, type), false);
            }
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack, Math.max(maxLocals, locals));
    }
}

package grader.gate;

import check.Refused;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes of a class what may be loaded: each method that is refused only says so, and each file that is used is looked at before. */
final class Mender extends ClassVisitor {

    private final Rules rules;
    private final Examination examination;

    private Mender(ClassVisitor next, Rules rules, Examination examination) {
        super(Opcodes.ASM9, next);
        this.rules = rules;
        this.examination = examination;
    }

    /** Returns the class file, mended. */
    static byte[] mend(ClassReader reader, Rules rules, Examination examination) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Mender(writer, rules, examination), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        String method = name + descriptor;
        Refusal refusal = examination.refusal(method).orElse(null);
        if (refusal == null || (access & Opcodes.ACC_ABSTRACT) != 0) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
            return examination.localsOnFiles(method).<MethodVisitor>map(locals -> new Confiner(next, rules, locals)).orElse(next);
        }
        if (!method.equals(Examination.STATIC_FIELDS) && !method.equals(Examination.FINALIZE)) { // which the virtual machine calls, and no check
            writeThrow(super.visitMethod(access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, thrown), refusal, access, descriptor);
        }
        return null;
    }

    private static void writeThrow(MethodVisitor method, Refusal refusal, int access, String descriptor) {
        Label start = new Label();
        method.visitCode();
        method.visitLabel(start);
        if (refusal.line() > 0) {
            method.visitLineNumber(refusal.line(), start);
        }
        method.visitLdcInsn(refusal.what());
        method.visitLdcInsn(refusal.why());
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(Refused.class), "because",
                "(Ljava/lang/String;Ljava/lang/String;)" + Type.getDescriptor(Refused.class), false);
        method.visitInsn(Opcodes.ATHROW);
        int parametersAndThis = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        method.visitMaxs(2, (access & Opcodes.ACC_STATIC) == 0 ? parametersAndThis : parametersAndThis - 1);
        method.visitEnd();
    }
}

package cn.tonggui;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Looks for floating point in the instructions of a class, since a fraction may live and die within one expression. */
final class Fractions extends ClassVisitor {

    private boolean found;

    private Fractions() {
        super(SpringAsmInfo.ASM_VERSION);
    }

    static boolean in(JavaClass type) {
        Fractions fractions = new Fractions();
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(code).accept(fractions, ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fractions.found;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        found |= descriptor.endsWith("F") || descriptor.endsWith("D");
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visitInsn(int opcode) {
                found |= fractional(opcode);
            }

            @Override
            public void visitVarInsn(int opcode, int variable) {
                found |= between(opcode, Opcodes.FLOAD, Opcodes.DLOAD)
                        || between(opcode, Opcodes.FSTORE, Opcodes.DSTORE);
            }

            /** Whom one asks for a double may well know better, and one need not even look at the answer. */
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean itf) {
                found |= fractional(Type.getReturnType(descriptor));
                for (Type argument : Type.getArgumentTypes(descriptor)) {
                    found |= fractional(argument);
                }
            }

            @Override
            public void visitLdcInsn(Object value) {
                found |= value instanceof Float || value instanceof Double;
            }
        };
    }

    private static boolean fractional(Type type) {
        return type.getSort() == Type.FLOAT || type.getSort() == Type.DOUBLE;
    }

    private static boolean fractional(int opcode) {
        boolean arithmetic = between(opcode, Opcodes.IADD, Opcodes.DNEG) && opcode % 4 >= Opcodes.FADD % 4;
        boolean conversion = between(opcode, Opcodes.I2F, Opcodes.D2F) && opcode != Opcodes.L2I;
        return arithmetic
                || conversion
                || between(opcode, Opcodes.FCONST_0, Opcodes.DCONST_1)
                || between(opcode, Opcodes.FALOAD, Opcodes.DALOAD)
                || between(opcode, Opcodes.FASTORE, Opcodes.DASTORE)
                || between(opcode, Opcodes.FCMPL, Opcodes.DCMPG)
                || between(opcode, Opcodes.FRETURN, Opcodes.DRETURN);
    }

    private static boolean between(int opcode, int first, int last) {
        return opcode >= first && opcode <= last;
    }
}

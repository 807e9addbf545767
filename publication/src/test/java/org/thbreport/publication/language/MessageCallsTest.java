package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every call that names its message gives the arguments that the message wants, and none that it has not. The sources are read
 * by the Java compiler. Left out are calls whose key or arguments are put together elsewhere.
 */
class MessageCallsTest {

    /** Arguments that {@code StudyWords} gives to every message. */
    private static final Set<String> USUAL = Set.of("topic", "group", "length", "groupStart");

    private static final Set<String> METHODS = Set.of("text", "rich");

    private static final Map<String, String> ENGLISH = MessageTree.bundle("en");

    /**
     * A call.
     *
     * @param place where it stands
     * @param keys the keys of messages that it may name
     * @param given names of arguments, in order
     */
    private record Call(String place, Set<String> keys, List<String> given) {

        /** Returns whether it names its messages whole, not by how they begin; such messages are no others' by chance. */
        boolean isExact() {
            return !place.contains("+");
        }
    }

    @Test
    void everyCallGivesWhatItsMessageWants() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Call> calls = calls(Path.of("src/main/java"), Path.of("../batch/src/main/java"));
        Set<String> named = new TreeSet<>();
        calls.stream().filter(Call::isExact).forEach(call -> named.addAll(call.keys()));
        for (Call call : calls) {
            Set<String> keys = new TreeSet<>(call.keys());
            if (!call.isExact()) {
                keys.removeAll(named);
            }
            wrong.addAll(faults(new Call(call.place(), keys, call.given())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void callsAreFound() throws IOException {
        assertThat(calls(Path.of("src/main/java"))).hasSizeGreaterThan(250);
    }

    @Test
    void whatIsMissingOrTooMuchIsTold() {
        assertThat(faults(new Call("X.java", Set.of("coverage.strong"), List.of("n", "of"))))
                .isEmpty();
        assertThat(faults(new Call("X.java", Set.of("coverage.strong"), List.of("n", "all"))))
                .containsExactly(
                        "X.java: coverage.strong wants of, which is not given",
                        "X.java: all is given, which no message of [coverage.strong] has");
        assertThat(faults(new Call("X.java", Set.of("no.such"), List.of())))
                .containsExactly("X.java: there is no message no.such");
    }

    private static List<String> faults(Call call) {
        List<String> faults = new ArrayList<>();
        if (call.keys().isEmpty()) {
            return faults;
        }
        Set<String> known = new TreeSet<>(USUAL);
        for (String key : call.keys()) {
            String message = ENGLISH.get(key);
            if (message == null) {
                faults.add(call.place() + ": there is no message " + key);
                return faults;
            }
            Set<String> wanted = names(message);
            known.addAll(wanted);
            wanted.removeAll(call.given());
            wanted.removeAll(USUAL);
            wanted.forEach(name -> faults.add(call.place() + ": " + key + " wants " + name + ", which is not given"));
        }
        call.given().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        call.place() + ": " + name + " is given, which no message of " + call.keys() + " has"));
        return faults;
    }

    private static Set<String> names(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static List<Call> calls(Path... folders) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Call> calls = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
                        call(file, node, calls);
                        return super.visitMethodInvocation(node, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return calls;
    }

    private static void call(String file, MethodInvocationTree node, List<Call> calls) {
        Tree method = node.getMethodSelect();
        String name = method instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : method instanceof IdentifierTree own ? own.getName().toString() : "";
        List<? extends ExpressionTree> arguments = node.getArguments();
        if (!METHODS.contains(name) || arguments.isEmpty() || arguments.size() % 2 == 0) {
            return;
        }
        Set<String> keys = keys(arguments.get(0));
        List<String> given = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            if (!(literal(arguments.get(i)) instanceof String argument)) {
                return;
            }
            given.add(argument);
        }
        if (!keys.isEmpty()) {
            calls.add(new Call(file + " " + arguments.get(0), keys, given));
        }
    }

    private static Object literal(ExpressionTree expression) {
        return expression instanceof LiteralTree literal && literal.getValue() != null ? literal.getValue() : Void.TYPE;
    }

    /** Returns the keys that an expression may be: a literal, one of two, or all that begin and end as it says. */
    private static Set<String> keys(ExpressionTree expression) {
        if (literal(expression) instanceof String key) {
            return isKey(key) ? Set.of(key) : Set.of();
        } else if (expression instanceof ParenthesizedTree inner) {
            return keys(inner.getExpression());
        } else if (expression instanceof ConditionalExpressionTree either) {
            Set<String> keys = new TreeSet<>(keys(either.getTrueExpression()));
            keys.addAll(keys(either.getFalseExpression()));
            return keys;
        } else if (expression instanceof BinaryTree sum && literal(sum.getLeftOperand()) instanceof String start) {
            String end = literal(sum.getRightOperand()) instanceof String text ? text : "";
            return ENGLISH.keySet().stream()
                    .filter(key -> start.endsWith(".") && key.startsWith(start) && key.endsWith(end))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of();
    }

    private static boolean isKey(String text) {
        return text.matches("[a-z][a-zA-Z0-9]*(?:-[a-z]+)*\\.[a-zA-Z0-9._-]+");
    }
}

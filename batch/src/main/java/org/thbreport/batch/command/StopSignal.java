package org.thbreport.batch.command;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hears when the operating system asks the process to end. The usual hook of the Java machine would begin too late: while
 * it runs, other hooks already take away what an edition in hand needs, such as the files of loaded fonts. A second signal
 * ends the process at once. Where the Java machine has no signals to hear, nothing is heard.
 */
final class StopSignal {
    private static final List<String> NAMES = List.of("TERM", "INT");

    private final Map<Object, Object> earlier = new LinkedHashMap<>();

    /**
     * Begins to hear.
     *
     * @param stop is called once, by a thread of its own
     */
    StopSignal(Runnable stop) {
        for (String name : NAMES) {
            try {
                // Not named in the source, because compilers warn of this class, which all Java machines since 9 have.
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object signal = Class.forName("sun.misc.Signal")
                        .getConstructor(String.class)
                        .newInstance(name);
                Object first = Proxy.newProxyInstance(
                        StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                            if (method.getDeclaringClass() == Object.class) {
                                return method.invoke(this, arguments);
                            }
                            close();
                            stop.run();
                            return null;
                        });
                earlier.put(signal, handle(signal, first));
            } catch (ReflectiveOperationException notHeard) {
                continue;
            }
        }
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        return signal.getClass()
                .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
                .invoke(signal, signal, handler);
    }

    /** Hears no longer: a further signal does what it did before. */
    synchronized void close() {
        earlier.forEach((signal, handler) -> {
            try {
                handle(signal, handler);
            } catch (ReflectiveOperationException leftAsItIs) {
                return;
            }
        });
        earlier.clear();
    }
}

package org.thbreport.register.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A call of a method by its name, of classes that the program is built without. */
final class NamedCall {
    private NamedCall() {}

    /**
     * Calls a public method.
     *
     * @param arguments what the method takes, by just these classes
     * @throws Exception what the method throws, or that there is none
     */
    static @Nullable Object of(@Nullable Object target, String method, Object... arguments) throws Exception {
        if (target == null) {
            throw new NoSuchMethodException(method);
        }
        Class<?>[] types = Arrays.stream(arguments)
                .map(each -> each instanceof Integer ? int.class : each.getClass())
                .toArray(Class<?>[]::new);
        boolean one = target instanceof Class<?>;
        Class<?> type = one ? (Class<?>) target : target.getClass();
        try {
            return type.getMethod(method, types).invoke(one ? null : target, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof Exception told ? told : refused;
        }
    }

    /** Calls a method that gives an array. */
    static Object[] all(@Nullable Object target, String method) throws Exception {
        return of(target, method) instanceof Object[] array ? array : new Object[0];
    }
}

package io.github.s360sdk.core.internal.soap;

import jakarta.jws.WebParam;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.RequestWrapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jaxb.runtime.api.AccessorException;
import org.glassfish.jaxb.runtime.api.JAXBRIContext;
import org.glassfish.jaxb.runtime.api.RawAccessor;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a port, read once from the annotations that the generator has put on its method.
 * JAXB knows how the parts of a wrapper are set, so nothing here depends on how stubs are named.
 */
final class PortOperation {

  private final String name;
  private final Class<?> resultType;
  private final Constructor<?> wrapper;
  private final List<RawAccessor<Object, Object>> parts;

  private PortOperation(
      String name,
      Class<?> resultType,
      Constructor<?> wrapper,
      List<RawAccessor<Object, Object>> parts) {
    this.name = name;
    this.resultType = resultType;
    this.wrapper = wrapper;
    this.parts = parts;
  }

  /**
   * Reads an operation.
   *
   * @param method a method of the interface of a port
   * @param context knows the wrappers of the service
   */
  static PortOperation of(Method method, JAXBContext context) {
    RequestWrapper request = method.getAnnotation(RequestWrapper.class);
    if (request == null) {
      throw new IllegalStateException(method + " is not an operation of a service");
    }
    try {
      Class<?> type =
          Class.forName(request.className(), true, method.getDeclaringClass().getClassLoader());
      List<RawAccessor<Object, Object>> parts = new ArrayList<>();
      for (Parameter parameter : method.getParameters()) {
        parts.add(part((JAXBRIContext) context, type, parameter.getAnnotation(WebParam.class)));
      }
      return new PortOperation(
          request.localName(), method.getReturnType(), type.getConstructor(), List.copyOf(parts));
    } catch (ReflectiveOperationException | JAXBException e) {
      throw new IllegalStateException("stubs of " + method.getName() + " cannot be bound", e);
    }
  }

  @SuppressWarnings("unchecked") // the accessor takes what its own wrapper and part are
  private static RawAccessor<Object, Object> part(
      JAXBRIContext context, Class<?> wrapper, WebParam part) throws JAXBException {
    return context.getElementPropertyAccessor(
        (Class<Object>) wrapper, part.targetNamespace(), part.name());
  }

  /** Local name of the operation on the wire. */
  String name() {
    return name;
  }

  /** The stub that its answer holds. */
  Class<?> resultType() {
    return resultType;
  }

  /** The stub that stands around the arguments of a call. */
  Object wrapper(@Nullable Object[] arguments) {
    try {
      Object made = wrapper.newInstance();
      for (int i = 0; i < arguments.length; i++) {
        Object argument = arguments[i];
        if (argument != null) {
          parts.get(i).set(made, argument);
        }
      }
      return made;
    } catch (ReflectiveOperationException | AccessorException e) {
      throw new IllegalStateException("the request of " + name + " cannot be made", e);
    }
  }
}

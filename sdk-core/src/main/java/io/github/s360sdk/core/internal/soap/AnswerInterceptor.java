package io.github.s360sdk.core.internal.soap;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.MessagePartInfo;

/** Puts an {@link AnswerReader} between the XML parser and CXF. */
final class AnswerInterceptor extends AbstractPhaseInterceptor<Message> {

  AnswerInterceptor() {
    super(Phase.POST_STREAM);
    addAfter(StaxInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    XMLStreamReader reader = message.getContent(XMLStreamReader.class);
    BindingOperationInfo operation = message.getExchange().getBindingOperationInfo();
    if (reader == null || operation == null) {
      return;
    }
    BindingOperationInfo wrapped =
        operation.isUnwrapped() ? operation.getWrappedOperation() : operation;
    QName wrapper = first(wrapped).getElementQName();
    BindingOperationInfo unwrapped =
        operation.isUnwrapped() ? operation : operation.getUnwrappedOperation();
    // Only the operation elements are qualified on the wire.
    QName result =
        new QName(
            unwrapped
                .getOutput()
                .getMessageInfo()
                .getMessageParts()
                .get(0)
                .getConcreteName()
                .getLocalPart());
    message.setContent(XMLStreamReader.class, new AnswerReader(reader, wrapper, result));
  }

  private static MessagePartInfo first(BindingOperationInfo operation) {
    return operation.getOutput().getMessageInfo().getMessageParts().get(0);
  }
}

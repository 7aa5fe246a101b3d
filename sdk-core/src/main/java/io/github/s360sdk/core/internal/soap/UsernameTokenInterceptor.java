package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.spi.Credentials;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes the WS-Security header: user name and clear-text password, nothing else, as the platform
 * documents it. The credentials are asked for each attempt.
 */
final class UsernameTokenInterceptor extends AbstractSoapInterceptor {

  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final QName SECURITY = new QName(WSSE, "Security", "wsse");

  UsernameTokenInterceptor() {
    super(Phase.PRE_PROTOCOL);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    Credentials credentials = CurrentAttempt.get().settings().credentials().get();
    Document document = DOMUtils.getEmptyDocument();
    Element security = document.createElementNS(WSSE, "wsse:Security");
    Element token = child(security, "wsse:UsernameToken");
    child(token, "wsse:Username").setTextContent(credentials.operator());
    child(token, "wsse:Password").setTextContent(credentials.password());
    message.getHeaders().add(new SoapHeader(SECURITY, security));
  }

  private static Element child(Element parent, String name) {
    Element element = parent.getOwnerDocument().createElementNS(WSSE, name);
    parent.appendChild(element);
    return element;
  }
}

package org.conditionality.web;

import org.apache.catalina.core.StandardHost;
import org.conditionality.web.error.ProblemValve;
import org.conditionality.web.http.AnswerHeaders;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fits the container to the service. */
@Configuration(proxyBeanMethods = false)
final class WebConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersAndProblems() {
        return factory -> {
            factory.addEngineValves(new AnswerHeaders());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        };
    }
}

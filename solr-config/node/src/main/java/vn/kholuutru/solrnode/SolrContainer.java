package vn.kholuutru.solrnode;

import java.nio.file.Path;
import java.util.Properties;
import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;

/** Tells Solr its home and properties, which a web.xml would do in Solr's own distribution. */
final class SolrContainer extends CoreContainerProvider {
    private final Path home;
    private final Properties properties;

    SolrContainer(Path home, Properties properties) {
        this.home = home;
        this.properties = properties;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, properties);
        context.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
        super.contextInitialized(event);
    }
}

<#-- One line a library: name, coordinates, licences as its authors declare them, and where it comes from. -->
The program comes with these libraries. The texts of their licences stand beside this file: those that a library carries in the
folder libraries, the others under the names of the licences. Licences of fonts and of the colour profile stand here too.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
- ${project.name} (${project.groupId}:${project.artifactId}:${project.version}): ${licences?join("; ")}<#if project.url??>; ${project.url}</#if>
</#list>

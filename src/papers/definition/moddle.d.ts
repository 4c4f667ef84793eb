// The package describes its elements, not its entrance.
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string;
    get(name: string): ModdleElement[];
    [property: string]: unknown;
  }
  export class BpmnModdle {
    create(type: string, properties?: object): ModdleElement;
    toXML(root: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly Error[] }>;
  }
}
